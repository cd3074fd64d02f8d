using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>The same on a server whose platform does not let it see that its client is gone.</summary>
[Migration("20260109000000_LongStatement")]
internal sealed class UnwatchedLongStatement : LongStatement
{
    protected override string First => "PERFORM set_config('client_connection_check_interval', '0', true); ";
}
