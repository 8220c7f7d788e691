using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Tells the user when to push pictures and when to stop. What was wanted and withdrawn before it was told is not told.</summary>
/// <remarks>While the camera is switched off the user is told to stop, and what he pushes nevertheless is accepted: so does the real engine.</remarks>
internal sealed class CustomCapture(EngineMedia media, PublishChannel channel)
{
    private bool _opens;
    private bool _wanted;
    private bool _told;
    private volatile bool _isOpen;

    /// <summary>Whether pictures are accepted; from any thread.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>Brings the news to the user in line with what is set.</summary>
    /// <param name="open">Whether pictures are to be accepted.</param>
    /// <param name="wanted">Whether they are wanted, too.</param>
    public void Want(bool open, bool wanted)
    {
        _opens = open;
        _isOpen = _opens && (_isOpen || _told);
        if (_wanted == wanted)
        {
            return;
        }

        _wanted = wanted;
        if (wanted)
        {
            media.Core.Events.Post(Tell);
        }
        else
        {
            // Before the command that ends it returns.
            Tell();
        }
    }

    /// <summary>The engine is destroyed: what was told is forgotten.</summary>
    public void Reset()
    {
        _opens = false;
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
        _isOpen = _opens && (_isOpen || _told);
        media.Core.Events.Raise(_wanted ? new CustomVideoCaptureStarted(channel) : new CustomVideoCaptureStopped(channel));
    }
}
