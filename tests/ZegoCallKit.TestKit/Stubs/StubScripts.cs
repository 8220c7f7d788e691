using Moq;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Provides the answers of a healthy engine and cloud, for tests of other subjects.</summary>
public static class StubScripts
{
    /// <summary>Makes logins succeed; the engine reports "connecting" inside the command.</summary>
    public static void LetLoginSucceed(this StubEngine engine, ResultOrder order = ResultOrder.After) => engine.AnswerLogin(order, 0);

    /// <summary>Makes logins fail with a code, as the cloud does: state, then result, after an accepted command.</summary>
    public static void LetLoginFail(this StubEngine engine, int code, ResultOrder order = ResultOrder.After) => engine.AnswerLogin(order, code);

    /// <summary>Makes the engine itself refuse logins and then raise a stray result and state.</summary>
    /// <returns>The sequence of the stray result.</returns>
    public static int LetLoginBeRefused(this StubEngine engine, int code)
    {
        var sequence = -engine.NextSequence();
        engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns((string room, EngineUser _, EngineLoginOptions _) =>
            {
                engine.RaiseLater(new RoomLoginResult(room, sequence, code, ""), new RoomStateChanged(room, RoomStateReason.LoginFailed, code, ""));
                return new EngineResult(code, sequence);
            });
        return sequence;
    }

    /// <summary>Makes publishing succeed.</summary>
    public static void LetPublishSucceed(this StubEngine engine, ResultOrder order = ResultOrder.After) => engine.AnswerPublish(order, PublisherState.Publishing, 0);

    /// <summary>Sets the outcome of publishing.</summary>
    public static void AnswerPublish(this StubEngine engine, ResultOrder order, PublisherState state, int code) => engine.Publishing
        .Setup(publishing => publishing.StartPublishing(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<PublishChannel>()))
        .Returns((string stream, string _, PublishChannel _) =>
        {
            engine.Raise(new PublisherStateUpdated(stream, PublisherState.Requesting, 0, "{}"));
            return engine.Answer(order, _ => [new PublisherStateUpdated(stream, state, code, "{}")]);
        });

    /// <summary>Makes playing succeed.</summary>
    public static void LetPlaySucceed(this StubEngine engine, ResultOrder order = ResultOrder.After) => engine.AnswerPlay(order, PlayerState.Playing, 0);

    /// <summary>Sets the outcome of playing.</summary>
    public static void AnswerPlay(this StubEngine engine, ResultOrder order, PlayerState state, int code) => engine.Playing
        .Setup(playing => playing.StartPlaying(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<VideoView?>()))
        .Returns((string stream, string _, VideoView? _) =>
        {
            engine.Raise(new PlayerStateUpdated(stream, PlayerState.Requesting, 0, "{}"));
            return engine.Answer(order, _ => [new PlayerStateUpdated(stream, state, code, "{}")]);
        });

    /// <summary>Sets the outcome of setting the room's extra info.</summary>
    public static void AnswerRoomExtraInfo(this StubEngine engine, ResultOrder order, int code = 0) => engine.Rooms
        .Setup(rooms => rooms.SetExtraInfo(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>()))
        .Returns((string room, string key, string _) => engine.Answer(order, sequence => [new RoomExtraInfoSet(room, key, sequence, code)]));

    /// <summary>Sets the outcome of setting a stream's extra info.</summary>
    public static void AnswerStreamExtraInfo(this StubEngine engine, ResultOrder order, int code = 0) => engine.Publishing
        .Setup(publishing => publishing.SetExtraInfo(It.IsAny<string>(), It.IsAny<PublishChannel>()))
        .Returns(() => engine.Answer(order, sequence => [new StreamExtraInfoSet(sequence, code)]));

    /// <summary>Sets the outcome of sending messages; ids are <c>m</c> followed by the sequence.</summary>
    public static void AnswerMessages(this StubEngine engine, ResultOrder order, int code = 0)
    {
        engine.Messages
            .Setup(messages => messages.SendBroadcast(It.IsAny<string>(), It.IsAny<string>()))
            .Returns((string room, string _) => engine.Answer(order, sequence => [new BroadcastMessageSent(room, code == 0 ? $"m{sequence}" : "", sequence, code)]));
        engine.Messages
            .Setup(messages => messages.SendBarrage(It.IsAny<string>(), It.IsAny<string>()))
            .Returns((string room, string _) => engine.Answer(order, sequence => [new BarrageMessageSent(room, code == 0 ? $"m{sequence}" : "", sequence, code)]));
        engine.Messages
            .Setup(messages => messages.SendCustomCommand(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<IReadOnlyList<string>>()))
            .Returns((string room, string _, IReadOnlyList<string> _) => engine.Answer(order, sequence => [new CustomCommandSent(room, sequence, code)]));
        engine.Messages
            .Setup(messages => messages.SendTransparent(It.IsAny<string>(), It.IsAny<EngineTransparentMessage>()))
            .Returns((string room, EngineTransparentMessage _) => engine.Answer(order, sequence => [new TransparentMessageSent(room, sequence, code)]));
    }

    /// <summary>Makes media players load their files, with indices from 3 on.</summary>
    public static void LetMediaPlayersOpen(this StubEngine engine, TimeSpan duration, int code = 0)
    {
        var next = 3;
        engine.MediaPlayers.Setup(players => players.Create()).Returns(() => new EngineResult<int>(0, next++));
        engine.MediaPlayers.Setup(players => players.GetDuration(It.IsAny<int>())).Returns(new EngineResult<TimeSpan>(0, duration));
        engine.MediaPlayers
            .Setup(players => players.Load(It.IsAny<int>(), It.IsAny<string>()))
            .Returns((int player, string _) => engine.Answer(ResultOrder.After, _ => [new MediaPlayerLoaded(player, code)]));
    }

    private static void AnswerLogin(this StubEngine engine, ResultOrder order, int code) => engine.Rooms
        .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
        .Returns((string room, EngineUser _, EngineLoginOptions _) =>
        {
            engine.Raise(new RoomStateChanged(room, RoomStateReason.Logining, 0, ""));
            return engine.Answer(order, sequence => LoginOutcome(room, sequence, code));
        });

    private static EngineEvent[] LoginOutcome(string room, int sequence, int code) =>
    [
        new RoomStateChanged(room, code == 0 ? RoomStateReason.Logined : RoomStateReason.LoginFailed, code, ""),
        new RoomLoginResult(room, sequence, code, "{}"),
    ];
}
