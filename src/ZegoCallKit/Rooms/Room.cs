using ZegoCallKit.Audio;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;

namespace ZegoCallKit.Rooms;

/// <summary>The public face of a login: checks arguments and delegates to the session.</summary>
internal sealed class Room(ClientCore core, RoomSession session, PublicationTable publications) : IRoom
{
    public RoomId Id => session.Id;

    public RoomUser LocalUser => session.User;

    public IObservableState<RoomState> State => session.State;

    public IObservableSet<UserId, RoomUser> Users => session.Parts.Roster.Users;

    public IObservableSet<UserId, Participant> Participants => session.Parts.Participants.People;

    public IObservableState<int> OnlineUserCount => session.Parts.Roster.OnlineCount;

    public IObservableSet<StreamId, StreamInfo> Streams => session.Parts.Streams.Streams;

    public IObservableSet<string, RoomExtraInfo> ExtraInfo => session.Parts.ExtraInfo.Infos;

    public IObservableSet<StreamId, IPlayback> Playbacks => session.Parts.Playbacks.Running;

    public IObservableSet<StreamId, IPublication> Publications => session.Parts.Publications.Running;

    public IRoomMessages Messages => session.Parts.Messages;

    public IObservable<SoundLevels> SoundLevels => session.Parts.SoundLevels;

    public IObservableState<ActiveSpeaker?> ActiveSpeaker => session.Parts.Speaker.Speaker;

    public IObservableSet<UserId, NetworkQuality> NetworkQuality => session.Parts.Network.Users;

    public IObservable<TokenWarning> TokenWarnings => session.Parts.Tokens.Warnings;

    public IAutoPlay AutoPlay => session.Parts.AutoPlay.Verbs;

    public Task<RoomEnd> Completion => session.Completion;

    public Task<IPublication> PublishAsync(PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        PublishAsync(NewStreamId.For(LocalUser.Id, core.Options.NewGuid()), options, cancellationToken);

    public Task<IPublication> PublishAsync(StreamId streamId, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        // A stream id that is valid for playing another user's stream can contain characters that cannot be published.
        Guard.Identifier(streamId.Value, StreamId.MaxBytes, IdCharacters.IsPublish, IdCharacters.PublishText, "stream id", nameof(streamId));
        options ??= new PublishOptions();
        options.Validate(nameof(options));

        // The user's sources are asked for their formats here, on the caller's thread.
        var inputs = new PublicationInputs(core, streamId, options);
        return StartAsync<IPublication>(
            "PublishStream",
            streamId,
            core.Options.Timeouts.Publish,
            start => publications.Publish(session.Parts.Publications, start, streamId, options, inputs),
            cancellationToken);
    }

    public Task<IPlayback> PlayAsync(StreamId streamId, PlayOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Identifier(streamId.Value, StreamId.MaxBytes, static _ => true, "", "stream id", nameof(streamId));
        options?.Validate(nameof(options));
        return StartAsync<IPlayback>(
            "PlayStream",
            streamId,
            core.Options.Timeouts.Play,
            start => session.Parts.AutoPlay.Play(start, streamId, options),
            cancellationToken);
    }

    public Task SetAllAudioMutedAsync(bool mute, CancellationToken cancellationToken = default) => CommandAsync(
        "MuteAllPlayStreamAudio",
        engine => session.Parts.Playbacks.Mutes.MuteAudio(engine, mute),
        () => session.OnAllAudioMuted(mute),
        cancellationToken);

    public Task SetAllVideoMutedAsync(bool mute, CancellationToken cancellationToken = default) => CommandAsync(
        "MuteAllPlayStreamVideo",
        engine => session.Parts.Playbacks.Mutes.MuteVideo(engine, mute),
        () => session.OnAllVideoMuted(mute),
        cancellationToken);

    public Task<IRoom> SwitchAsync(RoomId roomId, RoomOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Identifier(roomId.Value, RoomId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "room id", nameof(roomId));
        options ??= new RoomOptions();
        options.Validate(nameof(options));
        return session.SwitchAsync(roomId, options, nameof(options), cancellationToken);
    }

    public Task RenewTokenAsync(string token, CancellationToken cancellationToken = default)
    {
        TokenForm.Check(token, 1, nameof(token));
        return CommandAsync("RenewToken", engine => engine.Rooms.RenewToken(Id.Value, token), () => session.Parts.Tokens.OnRenewed(token), cancellationToken);
    }

    public Task SetExtraInfoAsync(string key, string value, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(key, 1, RoomExtraInfos.MaxKeyBytes, "key of the room's extra info", nameof(key));
        Guard.Utf8Length(value, 0, RoomExtraInfos.MaxValueBytes, "value of the room's extra info", nameof(value));
        return session.Parts.ExtraInfo.SetAsync(key, value, cancellationToken);
    }

    public Task<IMixedRecording> StartMixedRecordingAsync(string path, MixedRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!path.EndsWith(".wav", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"path must end in .wav, the only supported format; it is '{path}'.", nameof(path));
        }

        options ??= new MixedRecordingOptions();
        options.Validate(nameof(options));
        return session.Parts.Recordings.StartAsync(path, options, cancellationToken);
    }

    public Task LogoutAsync(CancellationToken cancellationToken = default)
    {
        core.Post(session.Logout);
        return session.Completion.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => new(LogoutAsync());

    public override string ToString() => $"room '{Id}' ({State.Current.Phase})";

    private Task CommandAsync(string name, Func<IZegoEngine, EngineResult> command, Action applied, CancellationToken cancellationToken)
    {
        var operation = new Operation(name, Id.Value);
        return core.CommandAsync(operation, session.Login.Open, session.Login.Refuse, command, applied, cancellationToken);
    }

    private Task<T> StartAsync<T>(string name, StreamId streamId, TimeSpan timeout, Action<Pending<T>> begin, CancellationToken cancellationToken)
    {
        var operation = new Operation(name, Id.Value, streamId.Value);
        return core.StartAsync(operation, timeout, open: null, session.Login.Refuse, rollback: null, begin, cancellationToken);
    }
}
