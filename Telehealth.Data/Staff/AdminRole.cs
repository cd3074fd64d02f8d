namespace Telehealth.Data.Staff;

/// <summary>What an <see cref="Admin" /> may do by default.</summary>
public enum AdminRole
{
    Admin,
    SuperAdmin,
    Support,
}
