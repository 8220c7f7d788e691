using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Notifies the user when to start and stop pushing video. A start that is withdrawn before its notification is not reported.</summary>
/// <remarks>While the camera is turned off, the user is told to stop, but frames that they still push are accepted, as by the real engine.</remarks>
internal sealed class CustomCapture(EngineEvents events, PublishChannel channel)
{
    private bool _opens;
    private bool _wanted;
    private bool _told;
    private volatile bool _isOpen;

    /// <summary>Gets whether frames are accepted. Can be read from any thread.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>Updates the notifications to match the settings.</summary>
    /// <param name="open">Whether frames are accepted.</param>
    /// <param name="wanted">Whether frames are also requested.</param>
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
            events.Post(Tell);
        }
        else
        {
            // Raised before the command that ends the capture returns.
            Tell();
        }
    }

    /// <summary>Tells the user to stop and to start again, as the real engine does when a capture is enabled once more. Frames are accepted meanwhile.</summary>
    public void Restart()
    {
        if (_told && _wanted)
        {
            _told = false;
            events.Raise(new CustomVideoCaptureStopped(channel));
            events.Post(Tell);
        }
    }

    /// <summary>Resets the notifications when the engine is destroyed.</summary>
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
        events.Raise(_wanted ? new CustomVideoCaptureStarted(channel) : new CustomVideoCaptureStopped(channel));
    }
}
