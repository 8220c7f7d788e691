using System.Reactive.Concurrency;
using ZegoCallKit.Internal;

namespace InCall;

/// <summary>The environment of the program. Tests supply simulated time and their own writers.</summary>
internal sealed record InCallHost
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler of the clients and the cloud; <see langword="null"/> for the thread pool.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets the function that returns an environment variable's value.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Returns the environment of this process.</summary>
    public static InCallHost OfConsole() => new() { Output = GuardedOutput.Standard, Error = GuardedOutput.Error, Variable = Environment.GetEnvironmentVariable };
}
