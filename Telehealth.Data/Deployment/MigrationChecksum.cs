using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Deployment;

/// <summary>
///     A SHA-256 over what a migration does, not over its text: the same on every platform and culture, whatever the line
///     ends, and unchanged by a version of EF Core that adds a property with an empty default.
/// </summary>
internal static class MigrationChecksum
{
    // Looking them up costs several times what reading them does.
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>The checksum of a migration's operations, in 64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<MigrationOperation> operations)
    {
        var text = new StringBuilder();
        foreach (var operation in operations)
        {
            Append(text, operation);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                break;
            case string s:
                s = s.ReplaceLineEndings("\n");
                text.Append(CultureInfo.InvariantCulture, $"{s.Length}:").Append(s);
                break;
            case Type type:
                Append(text, type.FullName);
                break;
            case Enum:
                Append(text, value.ToString());
                break;
            case IFormattable formattable:
                Append(text, formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            case IReadOnlyAnnotatable annotatable:
                AppendMembers(text, annotatable);
                break;
            default:
                Append(text, value.ToString());
                break;
        }
    }

    private static void AppendMembers(StringBuilder text, IReadOnlyAnnotatable annotatable)
    {
        text.Append('{').Append(annotatable.GetType().Name);
        // In the order of their names, in which the sign of the annotations comes before any letter.
        foreach (var annotation in annotatable.GetAnnotations().OrderBy(annotation => annotation.Name, StringComparer.Ordinal))
        {
            AppendMember(text, "@", annotation.Name, annotation.Value);
        }

        foreach (var property in Properties.GetOrAdd(annotatable.GetType(), Find))
        {
            AppendMember(text, "", property.Name, property.GetValue(annotatable));
        }

        text.Append('}');
    }

    private static void AppendMember(StringBuilder text, string kind, string name, object? value)
    {
        if (value is not (null or false or ICollection { Count: 0 }))
        {
            text.Append(kind).Append(name).Append('=');
            Append(text, value);
        }
    }

    private static PropertyInfo[] Find(Type type)
        => [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)];
}
