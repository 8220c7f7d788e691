using System.Reactive.Concurrency;
using Samples;
using Spectre.Console;

namespace GroupCall;

/// <summary>What the program runs on. A test gives simulated time and its own writers.</summary>
internal sealed record CallHost
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the clients and the cloud work; <see langword="null"/> for the thread pool.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gives an environment variable's value.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The terminal to draw the live table on; <see langword="null"/> when nobody watches.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The console of this process.</summary>
    public static CallHost OfConsole() => new()
    {
        Output = SampleOutput.Standard,
        Error = SampleOutput.Error,
        Terminal = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Interactive: true, Ansi: true } ? AnsiConsole.Console : null,
    };
}
