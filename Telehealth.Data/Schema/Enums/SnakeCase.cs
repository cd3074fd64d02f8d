using System.Text;

namespace Telehealth.Data.Schema.Enums;

internal static class SnakeCase
{
    /// <summary><c>InReview</c> becomes <c>in_review</c>.</summary>
    public static string From(string pascalCase)
    {
        var result = new StringBuilder(pascalCase.Length + 4);
        foreach (var character in pascalCase)
        {
            if (char.IsAsciiLetterUpper(character) && result.Length > 0)
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }
}
