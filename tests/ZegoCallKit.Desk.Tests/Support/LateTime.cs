namespace ZegoCallKit.Desk.Tests.Support;

/// <summary>A clock that is slow by a fixed time.</summary>
internal sealed class LateTime(TimeProvider time, TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() - by;
}
