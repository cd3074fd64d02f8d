using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Secrets;

internal sealed class DataKeyConfiguration : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> builder)
    {
        builder.HasKey(k => k.KeyVersion);

        builder.Property(k => k.KeyVersion).ValueGeneratedNever().IsPositive();
        // Longer than the key, so that a key in the clear is refused.
        builder.Property(k => k.WrappedKey).HasColumnCheck("wrapped", "octet_length({0}) > 32");
    }
}
