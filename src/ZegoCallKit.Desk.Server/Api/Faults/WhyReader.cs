using System.Globalization;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Api.Faults;

/// <summary>Explains why a user does or does not see and hear a stream: by checks along its path, up to the first that fails. Used only on the cloud's loop.</summary>
internal sealed class WhyReader(DeskHub hub, DeskWatch watch)
{
    /// <summary>Returns the checks; <see langword="null"/> if the room does not exist.</summary>
    public ApiWhy? Read(string roomId, string userId, string streamId)
    {
        if (hub.Cloud.Rooms.Find(roomId) is not { Count: > 0 } room)
        {
            return null;
        }

        var checks = Checks(room, userId, streamId).ToArray();
        var failed = Array.Find(checks, static check => !check.Ok);
        return new ApiWhy(failed is null, failed?.Text ?? $"{userId} receives {streamId}.", checks);
    }

    private static ApiCheck Check(string name, bool ok, string good, string bad) => new(name, ok, ok ? good : bad);

    private static string Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private IEnumerable<ApiCheck> Checks(CloudRoom room, string userId, string streamId)
    {
        var member = hub.Cloud.Rooms.FindMember(room.Id, userId);
        yield return Check("UserInRoom", member is not null, $"{userId} is in {room.Id}.", $"{userId} is not in {room.Id}.");
        if (member is null)
        {
            yield break;
        }

        var isUp = StateReader.IsUp(member.Ticket);
        yield return Check("UserConnected", isUp, $"{userId} is connected.", member.Ticket.Account.IsOnline ? $"The connection of {userId} is lost." : $"The network of {userId} is cut.");

        var stream = hub.Cloud.Streams.Find(streamId);
        var isHere = stream?.Member?.Room == room;
        var publisher = stream?.Login.User.Id;
        yield return Check("StreamPublished", isHere, $"{publisher} publishes {streamId}.", stream is null ? $"Nobody publishes {streamId}." : $"{publisher} publishes {streamId} in another room, {stream.Member?.Room.Id}.");
        if (stream is null || !isHere)
        {
            yield break;
        }

        yield return Check("PublisherConnected", StateReader.StateOf(stream) == ApiStreamState.Publishing, $"{publisher} is connected.", $"The publishing of {publisher} is interrupted: the network is cut, the connection is lost, or a fault lasts.");
        yield return Check("NotFrozen", !stream.Published.Feed.Routes.IsFrozen, "The stream is not frozen.", "The stream is frozen by a fault of the desk.");

        var play = member.Plays.Where(it => it.StreamId == streamId).Select(watch.Find).FirstOrDefault(static it => it is not null);
        yield return Check("PlayRequested", play is not null, $"{userId} plays {streamId} since {Time(play?.Since ?? 0)}.", $"{userId} does not play {streamId}.");
        foreach (var check in MediaChecks(stream, play, userId))
        {
            yield return check;
        }
    }

    private IEnumerable<ApiCheck> MediaChecks(PublishTicket stream, WatchedPlay? play, string userId)
    {
        var watched = watch.Find(stream);
        var publisher = stream.Login.User.Id;
        var source = watched?.Probe.Source;
        var (noVideo, noAudio) = (stream.Published.Feed.IsVideoSilenced, stream.Published.Feed.IsAudioSilenced);
        yield return Check(
            "SourceActive",
            !noVideo && !noAudio,
            $"{publisher} publishes audio and video.",
            $"{publisher} publishes no {(noVideo && noAudio ? "audio and no video" : noVideo ? "video" : "audio")}: the camera is {Name(source?.Camera, noVideo)}, the microphone {Name(source?.Microphone, noAudio)}.");

        var (frames, blocks) = (watched?.Frames.PerSecond ?? 0, watched?.Blocks.PerSecond ?? 0);
        yield return Check("FramesArrive", frames + blocks > 0, FormattableString.Invariant($"{frames} frames and {blocks} blocks of audio arrived in the last second."), $"Nothing arrived from {publisher} in the last second.");
        if (play is null)
        {
            yield break;
        }

        var (noPicture, noSound) = (play.Remote?.NoVideo ?? play.Ticket.WantsNoVideo, play.Remote?.NoAudio ?? play.Ticket.WantsNoAudio);
        yield return Check("PlayerWants", !noPicture && !noSound, $"{userId} wants audio and video.", $"{userId} has muted the {(noPicture && noSound ? "audio and the video" : noPicture ? "video" : "audio")} of the stream.");
        if (watched?.Probe.IsEncrypted == true)
        {
            yield return Check("KeyNeeded", true, "The stream is encrypted: only players with its key see and hear it.", "");
        }

        if (play.Remote is { } remote)
        {
            var (sentFrames, sentBlocks) = (play.Frames.PerSecond, play.Blocks.PerSecond);
            yield return Check(
                "FramesSent",
                sentFrames + sentBlocks > 0,
                FormattableString.Invariant($"{sentFrames} frames and {sentBlocks} blocks of audio were sent to {userId} in the last second; {remote.Totals.Dropped} were dropped and {remote.Totals.Lost} lost since it plays."),
                $"Nothing was sent to {userId} in the last second; {remote.Totals.Dropped} were dropped because it reads too slowly.");
        }
    }

    private static string Name(RemoteDeviceState? state, bool isSilent) => state?.ToString() ?? (isSilent ? "off or muted" : "on");
}
