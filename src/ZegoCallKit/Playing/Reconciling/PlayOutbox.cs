using System.Collections.Immutable;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Collects what the steps of the reconciler decide, until it is taken.</summary>
internal sealed class PlayOutbox
{
    private List<PlayCommand>? _commands;
    private List<PlayRefusal>? _refusals;
    private List<PlayPolicyFault>? _faults;

    public void Add(PlayCommand command) => (_commands ??= []).Add(command);

    public void Add(PlayRefusal refusal) => (_refusals ??= []).Add(refusal);

    public void Add(PlayPolicyFault fault) => (_faults ??= []).Add(fault);

    /// <summary>Returns everything, and begins anew.</summary>
    /// <param name="nextTick">When the reconciler wants to be called again.</param>
    public PlayOutput Take(DateTimeOffset? nextTick)
    {
        var output = new PlayOutput(Fixed(_commands), Fixed(_refusals), Fixed(_faults), nextTick);
        (_commands, _refusals, _faults) = (null, null, null);
        return output;
    }

    private static ImmutableArray<T> Fixed<T>(List<T>? items) => items is null ? [] : [.. items];
}
