using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Publishing;

public sealed class PublicationReducerProperties
{
    private static readonly Gen<(int State, int Code, int End)> Reports =
        from state in Gen.Choose(-1, 3)
        from code in Gen.Elements(0, 1003020, 1003021, 1003028, 4711)
        from end in Gen.Choose(0, 40)
        select (state, code, end);

    [Fact]
    public void A_publication_ends_at_most_once_and_the_end_is_final() => Properties.HoldOverSteps(Reports, reports =>
    {
        var state = new PublicationState { Phase = PublicationPhase.Requesting, ExtraInfo = "kept", IsAudioMuted = true };
        foreach (var (reported, code, end) in reports)
        {
            var before = state;
            state = end <= (int)PublicationEndReason.Failed
                ? PublicationReducer.End(state, new PublicationEnd { Reason = (PublicationEndReason)end, Code = (ZegoErrorCode)code })
                : PublicationReducer.Reduce(state, (PublisherState)reported, (ZegoErrorCode)code);
            if (before.Phase == PublicationPhase.Ended)
            {
                Assert.Same(before, state);
            }

            Assert.Equal(state.Phase == PublicationPhase.Ended, state.End is not null);
            Assert.False(state.Phase == PublicationPhase.Requesting && before.Phase != PublicationPhase.Requesting);
            Assert.False(state.Phase == PublicationPhase.Retrying && before.Phase == PublicationPhase.Requesting);
            Assert.Equal(("kept", true, false), (state.ExtraInfo, state.IsAudioMuted, state.IsVideoMuted));
        }
    });
}
