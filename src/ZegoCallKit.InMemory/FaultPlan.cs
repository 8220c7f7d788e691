using System.Collections.Immutable;

namespace ZegoCallKit.InMemory;

/// <summary>Describes the faults injected for one user. Immutable. Pass it to <see cref="InMemoryCloud.SetFaults"/>, at any time, even before the user logs in.</summary>
public sealed record FaultPlan
{
    /// <summary>A plan without any faults.</summary>
    public static readonly FaultPlan None = new();

    /// <summary>Gets the error code with which the cloud refuses this user's logins; <see cref="ZegoErrorCode.None"/> accepts them.</summary>
    public ZegoErrorCode LoginError { get; init; }

    /// <summary>Gets the fault for the results of each kind of command. Kinds that are not listed answer normally.</summary>
    public ImmutableDictionary<CommandKind, ResultFault> Results { get; init; } = ImmutableDictionary<CommandKind, ResultFault>.Empty;

    /// <summary>Gets whether this user is notified of a stream before being notified of the user who publishes it.</summary>
    public bool StreamAddBeforeUserAdd { get; init; }

    /// <summary>Gets whether this user is notified of every new stream twice.</summary>
    public bool DuplicateStreamAdd { get; init; }

    /// <summary>Gets whether this user is notified, before each new stream, that a stream which never existed has ended.</summary>
    public bool DeleteWithoutAdd { get; init; }

    /// <summary>Gets whether this user is not notified of streams that ended during an outage. The engine's stream list is correct nevertheless.</summary>
    public bool MissDeletesAcrossOutage { get; init; }

    /// <summary>Gets the thread on which this user's events and results are raised.</summary>
    public CallbackPlacement Callbacks { get; init; }

    /// <summary>Gets how long each command of this user blocks before it acts: 0 to 1 minute. On a simulated scheduler, the blocked thread advances the time meanwhile.</summary>
    public TimeSpan BlockCommandsFor { get; init; }

    /// <summary>Returns a copy of this plan with a fault for the results of one kind of command.</summary>
    /// <param name="kind">The kind of command.</param>
    /// <param name="fault">The fault that affects its results.</param>
    /// <returns>The new plan.</returns>
    public FaultPlan With(CommandKind kind, ResultFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return this with { Results = Results.SetItem(kind, fault) };
    }

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(Results, parameter);
        OptionGuard.Defined(Callbacks, parameter);
        OptionGuard.Range(BlockCommandsFor, TimeSpan.Zero, TimeSpan.FromMinutes(1), parameter);
    }

    internal ResultFault Of(CommandKind kind) => Results.GetValueOrDefault(kind, ResultFault.None);
}
