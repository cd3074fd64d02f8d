using Spectre.Console;

namespace Telehealth.Seeder.Terminal;

/// <summary>Shows that long work goes on: a bar on a terminal's standard error, nothing elsewhere.</summary>
internal static class Activity
{
    /// <summary>Runs work and shows what it reports.</summary>
    /// <param name="console">Standard error.</param>
    /// <param name="title">What is shown before the first report.</param>
    /// <param name="work">Is given what to report steps to.</param>
    public static Task<T> RunAsync<T>(IAnsiConsole console, string title, Func<Action<ActivityStep>, Task<T>> work)
        => !console.Profile.Capabilities.Ansi
            ? work(_ => { })
            : console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
                .StartAsync(context =>
                {
                    var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                    task.IsIndeterminate = true;
                    return work(step =>
                    {
                        task.Description = Markup.Escape(step.Text);
                        task.IsIndeterminate = step.Fraction is null;
                        task.Value = step.Fraction ?? 0;
                    });
                });
}
