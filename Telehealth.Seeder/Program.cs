using System.CommandLine;
using System.Runtime.InteropServices;
using Telehealth.Seeder.Commands;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var arguments = CommandLine.Parse(args);
if (arguments.Errors.Count > 0)
{
    return CommandLine.Refuse(arguments);
}

return await arguments.InvokeAsync(
    // Signals are ours: a rollback on the server may take longer than the library would wait.
    new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false },
    stopping.Token);

// The first signal lets the command undo what it has begun; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
}
