using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Patients;
using Telehealth.Data.Secrets;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Secrets;

/// <summary>Tokens of links: the database holds what finds them and not what they are.</summary>
public sealed class LoginTokenTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_reset_link_finds_its_login_by_the_hash_and_another_link_does_not()
    {
        var (sent, other) = (LoginToken.Create(), LoginToken.Create());
        await using var context = database.CreateContext();
        var patient = new Patient { FirstName = "A", LastName = "B", DateOfBirth = new(1990, 1, 1) };
        context.Add(new PatientLogin
        {
            Patient = patient,
            Email = "reset@example.com",
            ResetTokenHash = sent.Hash,
            ResetTokenExpiresAt = DateTimeOffset.UtcNow.AddMinutes(30),
        });
        await context.SaveChangesAsync();

        var token = LoginToken.Parse(sent.Text)!;
        var login = await context.PatientLogins.AsNoTracking().SingleAsync(l => l.ResetTokenHash == token.Hash);

        Assert.True(token.Matches(login.ResetTokenHash));
        Assert.False(other.Matches(login.ResetTokenHash));
        Assert.False(token.Matches(login.VerificationTokenHash));
        Assert.Empty(await context.PatientLogins.Where(l => l.ResetTokenHash == other.Hash).ToListAsync());
        Assert.Empty(await database.RowsAsync(
            $"SELECT email FROM patient_logins WHERE to_jsonb(patient_logins)::text LIKE '%{sent.Text}%'"));
    }

    [Fact]
    public void A_token_is_256_random_bits_and_its_hash_is_their_SHA_256()
    {
        var texts = new HashSet<string>();
        for (var i = 0; i < 1000; i++)
        {
            var token = LoginToken.Create();
            var bits = System.Buffers.Text.Base64Url.DecodeFromChars(token.Text);

            Assert.Equal(32, bits.Length);
            Assert.Equal(SHA256.HashData(bits), token.Hash);
            Assert.Matches("^[A-Za-z0-9_-]{43}$", token.Text);
            Assert.True(texts.Add(token.Text));
            Assert.DoesNotContain(token.Text, $"{token}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_with_any_character_changed_is_another_token_or_none()
    {
        var sent = LoginToken.Create();
        for (var at = 0; at < sent.Text.Length; at++)
        {
            foreach (var character in "AZaz09_-")
            {
                var text = sent.Text[..at] + character + sent.Text[(at + 1)..];
                Assert.Equal(text == sent.Text, LoginToken.Parse(text)?.Matches(sent.Hash) ?? false);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("not base64url! not base64url! not base64url")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_text_that_is_no_token_is_none(string? text) => Assert.Null(LoginToken.Parse(text));
}
