namespace ZegoCallKit.Diagnostics;

/// <summary>Counts the active items of one kind. It counts even without a listener, so that a listener that starts late gets the correct number.</summary>
internal sealed class ActiveCount
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    public void Add() => Interlocked.Increment(ref _value);

    public void Remove() => Interlocked.Decrement(ref _value);
}
