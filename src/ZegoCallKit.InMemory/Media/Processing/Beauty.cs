using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>Holds the switches of the built-in beauty. Written with the engine's gate held, read where frames are captured.</summary>
internal sealed class Beauty
{
    private volatile bool _isStarted;
    private volatile bool _isEnabled;
    private volatile BeautyLevels _levels = new();

    /// <summary>Gets or sets whether its environment is started.</summary>
    public bool IsStarted
    {
        get => _isStarted;
        set => _isStarted = value;
    }

    public bool IsEnabled
    {
        get => _isEnabled;
        set => _isEnabled = value;
    }

    /// <summary>Gets or sets the levels: 0 to 100 each.</summary>
    public BeautyLevels Levels
    {
        get => _levels;
        set => _levels = value;
    }

    public void Reset()
    {
        _isStarted = false;
        _isEnabled = false;
        _levels = new();
    }
}
