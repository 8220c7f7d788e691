using Moq;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>Whenever and however the engine responds, publishing has exactly one correct outcome.</summary>
public sealed class PublishResultTests
{
    private static readonly StreamId Id = new("own");

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.AfterOnAnotherThread)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void Publishing_that_succeeds_gives_a_publication(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed(order);
        var publication = await room.PublishAsync(Id);
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);
        Assert.Same(publication, room.Publications.Current.Items[Id]);
        Assert.Single(room.Publications.Current.Items);
        Assert.Equal(1, room.Publications.Current.Version);
    });

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void Publishing_that_fails_says_why_and_frees_the_channel(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerPublish(order, PublisherState.NotPublishing, (int)ZegoErrorCode.PublisherServerForbid);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id));

        Assert.Equal(ZegoErrorCode.PublisherServerForbid, fault.Code);
        Assert.Equal(("PublishStream", "room", "own"), (fault.Operation, fault.RoomId, fault.StreamId));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(room.Publications.Current.Items);
        rig.Engine.LetPublishSucceed();
        Assert.Equal(PublicationPhase.Publishing, (await room.PublishAsync(Id)).State.Current.Phase);
    });

    [Fact]
    public void Without_an_answer_it_times_out_and_is_stopped() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed(ResultOrder.Never);
        var began = rig.Time.Elapsed;
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.PublishAsync(Id));
        rig.Time.RunUntilIdle();

        Assert.Equal(rig.Options.Timeouts.Publish, fault.Timeout);
        Assert.Equal(rig.Options.Timeouts.Publish, rig.Time.Elapsed - began);
        Assert.Equal(1, rig.Engine.Journal.Count("Publishing.StopPublishing"));
        Assert.Empty(room.Publications.Current.Items);
    });

    [Fact]
    public void A_late_answer_after_the_timeout_changes_nothing() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed(ResultOrder.Never);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.PublishAsync(Id));
        rig.Engine.Raise(new PublisherStateUpdated("own", PublisherState.Publishing, 0, "{}"));
        rig.Time.RunUntilIdle();

        Assert.Empty(room.Publications.Current.Items);
    });

    [Fact]
    public void A_refusal_fails_at_once_whatever_state_is_reported_inside() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Publishing.Setup(publishing => publishing.StartPublishing("own", "room", PublishChannel.Main)).Returns(() =>
        {
            rig.Engine.Raise(new PublisherStateUpdated("", PublisherState.NotPublishing, 1000002, "{}"));
            return new Engine.EngineResult((int)ZegoErrorCode.NotLoginRoom);
        });
        var began = rig.Time.Elapsed;
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id));

        Assert.Equal(ZegoErrorCode.NotLoginRoom, fault.Code);
        Assert.Equal(began, rig.Time.Elapsed);
    });

    [Theory]
    [InlineData("Sources.SetAudioSource")]
    [InlineData("Sources.SetVideoSource")]
    [InlineData("Encoding.SetVideoConfig")]
    [InlineData("Encoding.SetAudioConfig")]
    [InlineData("Publishing.MuteAudio")]
    [InlineData("Publishing.MuteVideo")]
    [InlineData("Publishing.SetExtraInfo")]
    [InlineData("Publishing.StartPublishing")]
    public void A_refusal_on_the_way_fails_publishing_and_sends_nothing_further(string refused) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        Refuse(rig.Engine, refused, (int)ZegoErrorCode.IllegalParam);
        rig.Engine.Journal.Clear();
        var options = new PublishOptions { VideoConfig = new(), AudioConfig = new(), ExtraInfo = "info" };
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id, options));
        rig.Time.RunUntilIdle();

        Assert.Equal(ZegoErrorCode.IllegalParam, fault.Code);
        var names = rig.Engine.Journal.NamesOf("Sources", "Encoding", "Publishing");
        Assert.Equal("Publishing.StopPublishing", names[names.ToList().IndexOf(refused) + 1]);
        Assert.Empty(room.Publications.Current.Items);
    });

    [Fact]
    public void An_engine_that_throws_fails_publishing_with_its_exception_inside() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var thrown = new InvalidOperationException("broken");
        rig.Engine.Publishing.Setup(publishing => publishing.StartPublishing("own", "room", PublishChannel.Main)).Throws(thrown);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id));

        Assert.Same(thrown, fault.InnerException);
    });

    [Fact]
    public void A_busy_channel_and_an_id_in_use_are_refused_without_asking_the_engine() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        await room.PublishAsync(Id);
        rig.Engine.Journal.Clear();
        var busy = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(new StreamId("second")));
        var again = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id));
        var used = await Assert.ThrowsAsync<ZegoException>(() => room.PublishAsync(Id, new PublishOptions { Channel = PublishChannel.Third }));

        Assert.Equal(ZegoErrorCode.PublisherAlreadyDoPublish, busy.Code);
        Assert.Contains("'own'", busy.Message, StringComparison.Ordinal);
        Assert.Equal(ZegoErrorCode.PublisherAlreadyDoPublish, again.Code);
        Assert.Equal(ZegoErrorCode.PublisherRepetitivePublishStream, used.Code);
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void Four_channels_publish_at_the_same_time() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        foreach (var channel in Enum.GetValues<PublishChannel>())
        {
            await room.PublishAsync(new StreamId($"on-{channel}"), new PublishOptions { Channel = channel });
        }

        Assert.Equal(4, room.Publications.Current.Items.Count);
        Assert.Equal(Enum.GetValues<PublishChannel>(), rig.Engine.Journal.Of("Publishing.StartPublishing").Select(command => (PublishChannel)command.Arguments[2]!));
    });

    [Fact]
    public void Publishing_that_breaks_retries_and_may_end() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(Id);
        var states = publication.State.Changes.Record();
        rig.Engine.Raise(State(PublisherState.Requesting, 1003020), State(PublisherState.Publishing, 0), State(PublisherState.Requesting, 1003020), State(PublisherState.NotPublishing, 1003021), State(PublisherState.Publishing, 0));
        var end = await publication.Completion;
        await states.Completed;

        Assert.Equal(new PublicationEnd { Reason = PublicationEndReason.Failed, Code = ZegoErrorCode.PublisherRetryTimeout }, end);
        Assert.Equal(
            [PublicationPhase.Publishing, PublicationPhase.Retrying, PublicationPhase.Publishing, PublicationPhase.Retrying, PublicationPhase.Ended],
            states.Items.Select(state => state.Phase));
        Assert.Empty(room.Publications.Current.Items);
        states.Verify();
    });

    private static PublisherStateUpdated State(PublisherState state, int code) => new("own", state, code, "{}");

    private static void Refuse(StubEngine engine, string command, int code)
    {
        var refused = new Engine.EngineResult(code);
        switch (command)
        {
            case "Sources.SetAudioSource":
                engine.Sources.Setup(sources => sources.SetAudioSource(It.IsAny<Engine.AudioSourceKind>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            case "Sources.SetVideoSource":
                engine.Sources.Setup(sources => sources.SetVideoSource(It.IsAny<Engine.VideoSourceKind>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            case "Encoding.SetVideoConfig":
                engine.Encoding.Setup(encoding => encoding.SetVideoConfig(It.IsAny<ZegoCallKit.Media.VideoConfig>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            case "Encoding.SetAudioConfig":
                engine.Encoding.Setup(encoding => encoding.SetAudioConfig(It.IsAny<ZegoCallKit.Media.AudioConfig>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            case "Publishing.MuteAudio":
                engine.Publishing.Setup(publishing => publishing.MuteAudio(It.IsAny<bool>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            case "Publishing.MuteVideo":
                engine.Publishing.Setup(publishing => publishing.MuteVideo(It.IsAny<bool>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            case "Publishing.SetExtraInfo":
                engine.Publishing.Setup(publishing => publishing.SetExtraInfo(It.IsAny<string>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
            default:
                engine.Publishing.Setup(publishing => publishing.StartPublishing(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<PublishChannel>())).Returns(refused);
                break;
        }
    }
}
