using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Schema.Functions;

/// <summary>Numbers that the database gives to rows, for people to read aloud.</summary>
public static class CheckedNumberExtensions
{
    /// <summary>
    ///     A row that is inserted without this number gets one: the prefix, the sequence's next number, a check digit. The
    ///     sequence is made with it.
    /// </summary>
    public static PropertyBuilder<string> HasCheckedNumber(
        this PropertyBuilder<string> property, string prefix, string sequence)
    {
        var model = property.Metadata.DeclaringType.Model;
        model.AddSequence(sequence);
        DatabaseFunction.CheckedNumber.AddTo(model);
        return property.HasDefaultValueSql($"checked_number('{prefix}', nextval('{sequence}'))");
    }
}
