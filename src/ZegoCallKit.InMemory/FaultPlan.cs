using System.Collections.Immutable;

namespace ZegoCallKit.InMemory;

/// <summary>What goes wrong for one user. Immutable; give it to <see cref="InMemoryCloud.SetFaults"/>, also before the user logs in.</summary>
public sealed record FaultPlan
{
    /// <summary>Nothing goes wrong.</summary>
    public static readonly FaultPlan None = new();

    private readonly TimeSpan _blockCommandsFor;

    /// <summary>The code with which the cloud refuses this user's logins; <see cref="ZegoErrorCode.None"/> lets them in.</summary>
    public ZegoErrorCode LoginError { get; init; }

    /// <summary>What happens to the results of each kind of command; kinds that are not named answer as they should.</summary>
    public ImmutableDictionary<CommandKind, ResultFault> Results { get; init; } = ImmutableDictionary<CommandKind, ResultFault>.Empty;

    /// <summary>Whether this user hears of a stream before it hears of the stream's user.</summary>
    public bool StreamAddBeforeUserAdd { get; init; }

    /// <summary>Whether this user hears of every new stream twice.</summary>
    public bool DuplicateStreamAdd { get; init; }

    /// <summary>Whether this user hears of the end of a stream that never was, before each new one.</summary>
    public bool DeleteWithoutAdd { get; init; }

    /// <summary>Whether this user does not hear of the streams that ended while it was cut off. The engine's stream list knows better.</summary>
    public bool MissDeletesAcrossOutage { get; init; }

    /// <summary>Where this user's outcomes are raised.</summary>
    public CallbackPlacement Callbacks { get; init; }

    /// <summary>How long each command of this user blocks before it does anything. Where the cloud works on the scheduler of a simulated time, the caller moves the time meanwhile.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than a minute.</exception>
    public TimeSpan BlockCommandsFor
    {
        get => _blockCommandsFor;
        init => _blockCommandsFor = value >= TimeSpan.Zero && value <= TimeSpan.FromMinutes(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Commands block for 0 to 60 seconds.");
    }

    /// <summary>This plan with a fault in the results of one kind of command.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="fault">What happens to its results.</param>
    /// <returns>The new plan.</returns>
    public FaultPlan With(CommandKind kind, ResultFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return this with { Results = Results.SetItem(kind, fault) };
    }

    internal ResultFault Of(CommandKind kind) => Results.GetValueOrDefault(kind, ResultFault.None);
}
