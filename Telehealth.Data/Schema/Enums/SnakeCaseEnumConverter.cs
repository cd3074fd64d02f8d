using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Telehealth.Data.Schema.Enums;

/// <summary>Stores an enumeration as snake_case text: <c>ConsultationStatus.InReview</c> as <c>in_review</c>.</summary>
/// <exception cref="InvalidOperationException">The database holds a word that the enumeration lacks.</exception>
public sealed class SnakeCaseEnumConverter<TEnum>()
    : ValueConverter<TEnum, string>(value => EnumText.ToText(value), text => EnumText.FromText<TEnum>(text))
    where TEnum : struct, Enum;
