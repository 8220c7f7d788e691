using ZegoCallKit.InMemory.Media.Incoming;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents one play, shared by client and server; the client sends it again after an outage.</summary>
internal sealed class PlayTicket(IPlayClient client, LoginTicket login, string streamId)
{
    private volatile bool _wantsNoAudio;
    private volatile bool _wantsNoVideo;

    /// <summary>Gets the player, to whom the server speaks only over the link of its login.</summary>
    public IPlayClient Client { get; } = client;

    public LoginTicket Login { get; } = login;

    public string StreamId { get; } = streamId;

    /// <summary>Gets whether the player has no use for the audio at present. Can be read on any thread.</summary>
    public bool WantsNoAudio => _wantsNoAudio;

    /// <summary>Gets whether the player has no use for the video at present. Can be read on any thread.</summary>
    public bool WantsNoVideo => _wantsNoVideo;

    // The following members are used only on the server's loop.

    /// <summary>Gets or sets the member who plays, while the server keeps it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>Gets or sets whether the client has stopped: a request that is handled afterwards is void.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Takes over what the player wants. Called by the client.</summary>
    public void Want(PlaySettings settings)
    {
        _wantsNoAudio = settings.AudioMuted;
        _wantsNoVideo = settings.VideoMuted;
    }
}
