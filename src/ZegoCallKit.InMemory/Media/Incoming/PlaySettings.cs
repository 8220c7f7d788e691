namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds a user's settings for one stream; written with the engine's gate held, read on media threads.</summary>
internal sealed class PlaySettings
{
    private volatile int _volume = 100;
    private volatile bool _audioMuted;
    private volatile bool _videoMuted;
    private volatile MediaKey _decryptionKey = MediaKey.None;

    /// <summary>Gets or sets the volume: 0 to 200; 100 leaves the audio unchanged.</summary>
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

    public MediaKey DecryptionKey
    {
        get => _decryptionKey;
        set => _decryptionKey = value;
    }
}
