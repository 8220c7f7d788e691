using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>A command that waits for the server's answer.</summary>
/// <param name="Owner">Where it is kept.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Result">Makes the result event of a code and the server's message id.</param>
internal sealed record PendingSend(PendingSends Owner, CommandKind Kind, Func<int, string, EngineEvent> Result)
{
    public bool Equals(PendingSend? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
