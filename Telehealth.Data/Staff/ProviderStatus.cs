namespace Telehealth.Data.Staff;

/// <summary>Whether a <see cref="Provider" /> may sign in and treat patients.</summary>
public enum ProviderStatus
{
    Pending,
    Active,
    Inactive,
    Suspended,
}
