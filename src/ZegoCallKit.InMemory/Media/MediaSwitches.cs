namespace ZegoCallKit.InMemory.Media;

/// <summary>Holds the switches that affect several parts of a media plane; written with the engine's gate held, read on media threads.</summary>
internal sealed class MediaSwitches
{
    private volatile bool _microphoneMuted;
    private volatile bool _microphoneOpen = true;
    private volatile bool _speakerMuted;
    private volatile bool _wantsSpectrum;
    private volatile int _captureVolume = 100;

    public bool MicrophoneMuted
    {
        get => _microphoneMuted;
        set => _microphoneMuted = value;
    }

    public bool MicrophoneOpen
    {
        get => _microphoneOpen;
        set => _microphoneOpen = value;
    }

    public bool SpeakerMuted
    {
        get => _speakerMuted;
        set => _speakerMuted = value;
    }

    /// <summary>Gets or sets the volume of captured audio; 100 leaves it unchanged.</summary>
    public int CaptureVolume
    {
        get => _captureVolume;
        set => _captureVolume = value;
    }

    /// <summary>Gets or sets whether audio must be kept for the spectrum.</summary>
    public bool WantsSpectrum
    {
        get => _wantsSpectrum;
        set => _wantsSpectrum = value;
    }

    public void Reset()
    {
        _microphoneMuted = false;
        _microphoneOpen = true;
        _speakerMuted = false;
        _wantsSpectrum = false;
        _captureVolume = 100;
    }
}
