using System.Reactive.Concurrency;
using Spectre.Console;
using ZegoCallKit.Internal;

namespace GroupCall;

/// <summary>The environment of the program. Tests supply simulated time and their own writers.</summary>
internal sealed record CallHost
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler of the clients and the cloud; <see langword="null"/> for the thread pool.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets the function that returns an environment variable's value.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Gets the terminal for the live table; <see langword="null"/> if the output is not a terminal.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Returns the environment of this process.</summary>
    public static CallHost OfConsole() => new()
    {
        Output = GuardedOutput.Standard,
        Error = GuardedOutput.Error,
        Terminal = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Interactive: true, Ansi: true } ? AnsiConsole.Console : null,
    };
}
