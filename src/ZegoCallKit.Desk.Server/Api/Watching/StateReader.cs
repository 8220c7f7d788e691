using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Rings;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Reads the state of the desk for the HTTP endpoints. Used only on the cloud's loop.</summary>
internal sealed class StateReader(DeskHub hub, DeskWatch watch, RingWatch rings)
{
    private readonly long _startedAt = hub.Cloud.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public ApiState Read() => new()
    {
        Desk = DeskHub.Version,
        Protocol = WireProtocol.Version,
        AppId = hub.Options.AppId,
        StartedAt = _startedAt,
        Time = hub.Cloud.Time.GetUtcNow().ToUnixTimeMilliseconds(),
        Participants = hub.Sessions.Count,
        MaxParticipants = hub.Options.MaxParticipants,
        Rooms = [.. hub.Cloud.Rooms.Ids.Select(ReadRoom).OfType<ApiRoom>()],
        Rings = rings.All,
        Events = watch.Events.All,
    };

    /// <summary>Reads a room; <see langword="null"/> if nobody is in it.</summary>
    public ApiRoom? ReadRoom(string roomId) => hub.Cloud.Rooms.Find(roomId) is not { Count: > 0 } room ? null : new ApiRoom
    {
        RoomId = room.Id,
        Users = [.. room.Members.Select(ReadUser)],
        Streams = [.. room.Members.SelectMany(static member => member.Streams).OrderBy(static stream => stream.Number).Select(ReadStream)],
        Infos = [.. room.Snapshot.ExtraInfos.Values.Select(static info => new ApiInfo(info.Key, info.Value))],
    };

    /// <summary>Returns the participant's session of a login; <see langword="null"/> for an engine in this process.</summary>
    public static ParticipantSession? SessionOf(LoginTicket login) => (login.Client as ParticipantLogin)?.Session;

    public static bool IsUp(LoginTicket login) => login.Account.IsOnline && SessionOf(login) is null or { IsConnected: true };

    public static ApiStreamState StateOf(PublishTicket stream) =>
        IsUp(stream.Login) && stream.Client is not ParticipantPublication { IsOpen: false } ? ApiStreamState.Publishing : ApiStreamState.Interrupted;

    private static ApiNetwork NetworkOf(CloudUser user) =>
        new(user.IsOnline, user.Network.Latency.TotalMilliseconds, user.Network.Jitter.TotalMilliseconds, user.Network.Loss);

    private ApiUser ReadUser(CloudMember member)
    {
        var login = member.Ticket;
        var session = SessionOf(login);
        return new ApiUser
        {
            UserId = login.User.Id,
            UserName = login.User.Name,
            Client = session?.ClientName,
            JoinedAt = watch.JoinedAt(member),
            IsRemote = session is not null,
            IsUp = IsUp(login),
            Network = NetworkOf(login.Account),
            Uplink = session?.Quality.Uplink,
            Downlink = session?.Quality.Downlink,
            TokenExpiresAt = member.TokenWatch?.Expiry.ToUnixTimeMilliseconds(),
            DroppedFrames = session?.Plays.All.Sum(static play => play.Totals.Dropped),
            Plays = [.. member.Plays.Select(watch.Find).OfType<WatchedPlay>().OrderBy(static play => play.Since).ThenBy(static play => play.Ticket.StreamId, StringComparer.Ordinal).Select(ReadPlay)],
        };
    }

    private ApiPlay ReadPlay(WatchedPlay play)
    {
        var remote = play.Remote;
        var stream = hub.Cloud.Streams.Find(play.Ticket.StreamId);
        var isPlaying = stream is not null && (remote is null || remote.Route is not null) && IsUp(play.Ticket.Login);
        return new ApiPlay
        {
            StreamId = play.Ticket.StreamId,
            State = stream is null ? ApiPlayState.Waiting : isPlaying ? ApiPlayState.Playing : ApiPlayState.Interrupted,
            Since = play.Since,
            FirstFrameAfter = remote?.FirstFrameAfter is { } after ? (long)after.TotalMilliseconds : null,
            NoVideo = remote?.NoVideo ?? play.Ticket.WantsNoVideo,
            NoAudio = remote?.NoAudio ?? play.Ticket.WantsNoAudio,
            Fps = remote is null ? null : play.Frames.PerSecond,
            AudioFps = remote is null ? null : play.Blocks.PerSecond,
            DroppedFrames = remote?.Totals.Dropped,
            LostFrames = remote?.Totals.Lost,
        };
    }

    private ApiStream ReadStream(PublishTicket stream)
    {
        var watched = watch.Find(stream);
        var size = watched?.Probe.Size ?? default;
        return new ApiStream
        {
            StreamId = stream.StreamId,
            UserId = stream.Login.User.Id,
            Channel = stream.Published.Channel,
            ExtraInfo = stream.ExtraInfo,
            State = StateOf(stream),
            Since = watched?.Since ?? 0,
            Source = watched?.Probe.Source ?? WireSource.Unknown,
            IsFrozen = stream.Published.Feed.Routes.IsFrozen,
            IsEncrypted = watched?.Probe.IsEncrypted ?? false,
            Width = size.Width == 0 ? null : size.Width,
            Height = size.Height == 0 ? null : size.Height,
            Fps = watched?.Frames.PerSecond ?? 0,
            Kbps = Math.Round((watched?.Bits.PerSecond ?? 0) / 1000, 1),
            AudioFps = watched?.Blocks.PerSecond ?? 0,
            AudioKbps = Math.Round((watched?.AudioBits.PerSecond ?? 0) / 1000, 1),
            Level = watched?.Level ?? 0,
        };
    }
}
