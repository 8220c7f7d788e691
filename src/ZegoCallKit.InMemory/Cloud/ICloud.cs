using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines what an engine uses of its cloud: one in this process, or one behind a wire. What an engine sends goes over its <see cref="Network.ClientLink"/>
/// and is handled on the cloud's loop; the answers come to the clients of the tickets.</summary>
internal interface ICloud
{
    InMemoryCloudOptions Options { get; }

    CloudUsers Users { get; }

    EngineNumbers Numbers { get; }

    /// <summary>Runs an action on the cloud's loop. Can be called from any thread.</summary>
    void Post(Action action);

    // All following members are called on the cloud's loop.

    /// <summary>Logs in, or confirms the login after an outage.</summary>
    void Login(LoginTicket ticket, LoginRequest request);

    void Leave(LoginTicket ticket);

    void RenewToken(LoginTicket ticket, string token);

    void SetRoomExtraInfo(LoginTicket ticket, string key, string value, IPendingAnswer pending);

    void Publish(PublishTicket ticket, string extraInfo);

    void StopPublish(PublishTicket ticket);

    void SetStreamExtraInfo(PublishTicket ticket, string extraInfo, IPendingAnswer pending);

    void Play(PlayTicket ticket);

    void StopPlay(PlayTicket ticket);

    /// <summary>Called when the media that a player wants have changed.</summary>
    void Want(PlayTicket ticket);

    void SendBroadcast(LoginTicket ticket, string text, IPendingAnswer pending);

    void SendBarrage(LoginTicket ticket, string text, IPendingAnswer pending);

    void SendCustomCommand(LoginTicket ticket, string text, IReadOnlyList<string> toUserIds, IPendingAnswer pending);

    void SendTransparent(LoginTicket ticket, EngineTransparentMessage message, IPendingAnswer pending);
}
