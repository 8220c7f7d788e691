using System.Reactive.Concurrency;
using Samples;

namespace InCall;

/// <summary>What the program runs on. A test gives simulated time and its own writers.</summary>
internal sealed record InCallHost
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the clients and the cloud work; <see langword="null"/> for the thread pool.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gives an environment variable's value.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The console of this process.</summary>
    public static InCallHost OfConsole() => new() { Output = SampleOutput.Standard, Error = SampleOutput.Error, Variable = Environment.GetEnvironmentVariable };
}
