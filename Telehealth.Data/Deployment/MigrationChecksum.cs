using System.Collections;
using System.Globalization;
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
                text.Append(CultureInfo.InvariantCulture, $"{s.Length}:{s}");
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
        var properties =
            from property in annotatable.GetType().GetProperties()
            where property.GetIndexParameters().Length == 0
            select (property.Name, Value: property.GetValue(annotatable));
        var annotations = annotatable.GetAnnotations().Select(annotation => (Name: "@" + annotation.Name, annotation.Value));

        text.Append('{').Append(annotatable.GetType().Name);
        foreach (var (name, value) in properties.Concat(annotations).OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            if (value is not (null or false or ICollection { Count: 0 }))
            {
                text.Append(name).Append('=');
                Append(text, value);
            }
        }

        text.Append('}');
    }
}
