using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Represents a command that waits for the server's answer.</summary>
/// <param name="Owner">The collection that holds it.</param>
/// <param name="Kind">The kind of command.</param>
/// <param name="Result">Creates the result event from a code and the server's message id.</param>
internal sealed record PendingSend(PendingSends Owner, CommandKind Kind, Func<int, string, EngineEvent> Result) : IPendingAnswer
{
    public void Complete(int code, string messageId) => Owner.Complete(this, code, messageId);

    public bool Equals(PendingSend? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
