namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>What a user set for one stream; written under the engine's gate, read on media threads.</summary>
internal sealed class PlaySettings
{
    private volatile int _volume = 100;
    private volatile bool _audioMuted;
    private volatile bool _videoMuted;
    private volatile string _decryptionKey = "";
    private long _buffering;

    /// <summary>0 to 200; 100 is unchanged.</summary>
    public int Volume
    {
        get => _volume;
        set => _volume = value;
    }

    public bool AudioMuted
    {
        get => _audioMuted;
        set => _audioMuted = value;
    }

    public bool VideoMuted
    {
        get => _videoMuted;
        set => _videoMuted = value;
    }

    public string DecryptionKey
    {
        get => _decryptionKey;
        set => _decryptionKey = value;
    }

    /// <summary>The least delay of the jitter buffer.</summary>
    public TimeSpan Buffering
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _buffering));
        set => Interlocked.Exchange(ref _buffering, value.Ticks);
    }
}
