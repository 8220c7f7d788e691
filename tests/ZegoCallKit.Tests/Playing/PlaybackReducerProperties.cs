using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Playing;

public sealed class PlaybackReducerProperties
{
    private static readonly Gen<(int State, int Code, int End)> Reports =
        from state in Gen.Choose(-1, 3)
        from code in Gen.Elements(0, 1004002, 1004010, 1004020, 4711)
        from end in Gen.Choose(0, 40)
        select (state, code, end);

    [Fact]
    public void A_playback_ends_at_most_once_and_the_end_is_final() => Properties.HoldOverSteps(Reports, reports =>
    {
        var state = new PlaybackState { Phase = PlaybackPhase.Requesting, Volume = 30, IsVideoMuted = true };
        foreach (var (reported, code, end) in reports)
        {
            var before = state;
            state = end <= (int)PlaybackEndReason.Failed
                ? PlaybackReducer.End(state, new PlaybackEnd { Reason = (PlaybackEndReason)end, Code = (ZegoErrorCode)code })
                : PlaybackReducer.Reduce(state, (PlayerState)reported, (ZegoErrorCode)code);
            if (before.Phase == PlaybackPhase.Ended)
            {
                Assert.Same(before, state);
            }

            Assert.Equal(state.Phase == PlaybackPhase.Ended, state.End is not null);
            Assert.False(state.Phase == PlaybackPhase.Requesting && before.Phase != PlaybackPhase.Requesting);
            Assert.False(state.Phase == PlaybackPhase.Retrying && before.Phase == PlaybackPhase.Requesting);
            Assert.Equal((30, false, true), (state.Volume, state.IsAudioMuted, state.IsVideoMuted));
        }
    });

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(5, null, 5)]
    [InlineData(null, 7, 7)]
    [InlineData(5, 7, 5)]
    [InlineData(9, 7, 7)]
    public void The_first_frame_is_the_earlier_of_the_two(int? audio, int? video, int? first)
    {
        var state = new PlaybackState { Phase = PlaybackPhase.Playing, TimeToFirstAudio = Milliseconds(audio), TimeToFirstVideo = Milliseconds(video) };

        Assert.Equal(Milliseconds(first), state.TimeToFirstFrame);
    }

    private static TimeSpan? Milliseconds(int? value) => value is { } number ? TimeSpan.FromMilliseconds(number) : null;
}
