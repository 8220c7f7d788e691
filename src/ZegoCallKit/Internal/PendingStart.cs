namespace ZegoCallKit.Internal;

/// <summary>Represents the start of an operation in the state loop.</summary>
internal sealed class PendingStart(IPending pending, Action start) : IStateWork
{
    public void Run() => pending.Begin(start, static start => start());
}
