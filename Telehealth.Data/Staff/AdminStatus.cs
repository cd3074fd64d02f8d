namespace Telehealth.Data.Staff;

/// <summary>Whether an <see cref="Admin" /> may sign in.</summary>
public enum AdminStatus
{
    Active,
    Inactive,
    Suspended,
}
