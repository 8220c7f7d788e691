using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Tells the user when to push pictures and when to stop. What was wanted and withdrawn before it was told is not told.</summary>
internal sealed class CustomCapture(EngineMedia media, PublishChannel channel)
{
    private bool _wanted;
    private bool _told;
    private volatile bool _isOpen;

    /// <summary>Whether pictures are accepted; from any thread.</summary>
    public bool IsOpen => _isOpen;

    public void Want(bool wanted)
    {
        if (_wanted == wanted)
        {
            return;
        }

        _wanted = wanted;
        _isOpen = _told && wanted;
        media.Core.Events.Post(Tell);
    }

    /// <summary>The engine is destroyed: what was told is forgotten.</summary>
    public void Reset()
    {
        _wanted = false;
        _told = false;
        _isOpen = false;
    }

    private void Tell()
    {
        if (_told == _wanted)
        {
            return;
        }

        _told = _wanted;
        _isOpen = _wanted;
        media.Core.Events.Raise(_wanted ? new CustomVideoCaptureStarted(channel) : new CustomVideoCaptureStopped(channel));
    }
}
