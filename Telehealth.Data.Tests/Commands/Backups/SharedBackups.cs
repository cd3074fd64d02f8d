namespace Telehealth.Data.Tests.Commands.Backups;

/// <summary>Classes that share the backups of one clinic, one after the other, so that each may count scratch databases.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBackups : ICollectionFixture<ClinicBackup>
{
    public const string Name = "Backups";
}
