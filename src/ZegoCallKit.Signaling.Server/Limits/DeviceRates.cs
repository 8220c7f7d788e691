namespace ZegoCallKit.Signaling.Server.Limits;

/// <summary>Limits the rates of one device. They outlive its connections, so connecting again does not reset them.</summary>
internal sealed class DeviceRates(TimeProvider time, CallSignalingOptions options)
{
    private readonly TokenBucket _messages = new(time, options.MessagesPerSecond, options.MessagesPerSecond * 2);
    private readonly TokenBucket _bytes = new(time, options.BytesPerSecond, Math.Max(options.BytesPerSecond * 2, options.MaxPayloadBytes * 2));
    private readonly TokenBucket _calls = new(time, options.MessagesPerSecond, options.MessagesPerSecond * 2);
    private long _usedAt = time.GetTimestamp();

    /// <summary>Gets how long the device has sent nothing.</summary>
    public TimeSpan Idle => time.GetElapsedTime(Volatile.Read(ref _usedAt));

    /// <summary>Counts an envelope.</summary>
    public bool TryTakeEnvelope(int bytes)
    {
        Volatile.Write(ref _usedAt, time.GetTimestamp());
        return _messages.TryTake(1) && _bytes.TryTake(bytes);
    }

    /// <summary>Counts a call of another hub method.</summary>
    public bool TryTakeCall()
    {
        Volatile.Write(ref _usedAt, time.GetTimestamp());
        return _calls.TryTake(1);
    }
}
