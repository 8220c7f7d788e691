namespace ZegoCallKit.Diagnostics;

/// <summary>How many there are of something now. Counted whether or not anybody listens, so that who begins to listen late is told the truth.</summary>
internal sealed class ActiveCount
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    public void Add() => Interlocked.Increment(ref _value);

    public void Remove() => Interlocked.Decrement(ref _value);
}
