using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>Random runs over the host, which checks every command: the limit, one live attempt per stream, no start of a stream that is not in the room, idempotence.</summary>
public sealed class PlayReconcilerProperties
{
    private const int Streams = 6;

    private static readonly PlayPolicy[] Policies =
    [
        PlayPolicy.All,
        PlayPolicy.AudioOnly,
        PlayPolicy.None,
        PlayPolicy.Where(stream => stream.ExtraInfo != "1"),
        PlayPolicy.Top(2),
        PlayPolicy.Top(3, PlayPolicy.AudioOnly, stream => stream.ExtraInfo.Length),
        PlayPolicy.Where(stream => stream.ExtraInfo == "2" ? throw new InvalidOperationException("mine") : true),
    ];

    private static readonly ZegoErrorCode[] Codes =
    [
        ZegoErrorCode.PlayerPlayStreamFailed,
        ZegoErrorCode.None,
        ZegoErrorCode.PlayerNetworkInterrupt,
        ZegoErrorCode.PlayerServerForbid,
    ];

    private static readonly Gen<PlayStep> Steps =
        from kind in Gen.Choose(0, PlayStep.Kinds - 1)
        from stream in Gen.Choose(0, Streams - 1)
        from value in Gen.Choose(0, 11)
        select new PlayStep(kind, stream, value);

    private static readonly Gen<PlayStep> FailingSteps =
        from kind in Gen.Frequency(
            (4, Gen.Constant(PlayStep.Add)),
            (1, Gen.Constant(PlayStep.Delete)),
            (2, Gen.Constant(PlayStep.Start)),
            (8, Gen.Constant(PlayStep.Fail)),
            (10, Gen.Constant(PlayStep.PassShortTime)))
        from stream in Gen.Choose(0, 1)
        from value in Gen.Choose(0, 11)
        select new PlayStep(kind, stream, value);

    [Fact]
    public void Every_command_of_every_run_keeps_the_rules() => Properties.HoldOverSteps(Steps, steps => Run(steps), length: 80);

    [Fact]
    public void At_rest_exactly_the_best_ranked_of_the_wanted_streams_play() => Properties.HoldOverSteps(Steps, steps => CheckRest(Run(steps).AtRest()), length: 80);

    [Fact]
    public void Every_stream_can_be_explained_at_every_moment() => Properties.HoldOverSteps(Steps, steps => Run(steps, run =>
    {
        for (var i = 0; i < Streams; i++)
        {
            CheckExplanation(run.Host, PlayStep.Name(i));
        }
    }));

    [Fact]
    public void The_indexes_of_the_state_agree_with_its_records() => Properties.HoldOverSteps(Steps, steps => Run(steps, run =>
    {
        var plays = run.Host.Plays;
        Assert.Equal(plays.Records.Values.Where(record => record.IsEngaged).Select(record => record.Id).ToHashSet(), plays.Engaged.ToArray().Select(record => record.Id).ToHashSet());
        Assert.Equal(plays.Records.Values.Where(record => record.IsCandidate).Select(record => record.Rank!.Value).ToHashSet(), plays.Ranking.ToHashSet());
        Assert.Equal(plays.Records.Values.Where(record => record.RetryAt is not null).Select(record => record.Id).ToHashSet(), plays.Retries.Select(retry => retry.Id).ToHashSet());
        Assert.All(plays.Records.Values, record => Assert.True(record.IsNeeded));
        Assert.Equal(plays.Records.Values.Count(record => record.Stream is not null), plays.PresentCount);
        Assert.Equal(plays.Waiting.InOrder.Count(), plays.Waiting.Count);
        Assert.Equal(plays.Engaged.ToArray().OrderBy(record => record.Arrival), plays.Engaged.ToArray());
        Assert.All(plays.Retries, retry => Assert.True(retry.At > plays.Now && retry.At <= plays.Now + plays.Retry.LongestDelay));
    }));

    [Fact]
    public void What_the_reconciler_knows_of_the_engine_is_what_the_engine_was_told() => Properties.HoldOverSteps(Steps, steps => Run(steps, run =>
    {
        var known = run.Host.Plays.Records.Values.Where(record => record.Phase != PlayPhase.Idle);
        Assert.Equal(run.Host.Live.Values.Select(live => (live.StreamId, live.Attempt)).ToHashSet(), known.Select(record => (record.Id, record.Attempt)).ToHashSet());
    }));

    [Fact]
    public void No_generation_is_tried_more_often_than_allowed() => Properties.HoldOverSteps(FailingSteps, steps =>
    {
        // With such a long delay, no playback lasts long enough for its failures to be forgotten.
        var retry = new PlayRetryOptions { MaxAttempts = 3, LongestDelay = TimeSpan.FromHours(1) };
        var run = Run(steps, retry: retry);
        Assert.All(run.Failures.Values, failures => Assert.InRange(failures, 1, 3));
    }, length: 80);

    private static PlayRun Run(PlayStep[] steps, Action<PlayRun>? check = null, PlayRetryOptions? retry = null)
    {
        var run = new PlayRun(Policies, Codes, retry);
        foreach (var step in steps)
        {
            run.Apply(step);
            check?.Invoke(run);
        }

        return run;
    }

    private static void CheckRest(PlayRun run)
    {
        var plays = run.Host.Plays;
        var wanted = new List<PlayRecord>();
        var playing = new List<PlayRecord>();
        foreach (var stream in run.Host.Streams.Streams.Current.Items.Values)
        {
            if (plays.Find(stream.Id) is not { } record)
            {
                // Either the policy does not want it, or it waits like all others.
                Assert.False(run.IsHeld(stream));
                Assert.Equal(run.Wants(stream), plays.Waiting.Contains(stream.Id));
                if (run.Wants(stream))
                {
                    wanted.Add(plays.Create(stream.Id));
                }

                continue;
            }

            Assert.Equal(stream, record.Stream);
            Assert.True(record.Phase is PlayPhase.Idle or PlayPhase.Playing);
            Assert.Equal(run.IsHeld(stream), record.IsHeld);
            if (record.IsManual)
            {
                Assert.Equal(PlayPhase.Playing, record.Phase);
            }
            else if (run.Wants(stream) && !run.IsHeld(stream) && !record.HasGivenUp)
            {
                wanted.Add(record);
            }

            if (record.Phase == PlayPhase.Playing)
            {
                Assert.Equal(stream.Generation, record.AttemptGeneration);
            }

            if (!record.IsManual && record.Phase == PlayPhase.Playing)
            {
                playing.Add(record);
                Assert.Equal(run.MutesVideo, record.VideoMuted);
            }
        }

        Assert.All(plays.Records.Values, record => Assert.True(record.Stream is not null || record.IsManual));
        var manual = plays.Records.Values.Count(record => record.IsManual);
        Assert.Equal(Math.Min(wanted.Count, Math.Min(plays.Policy.Limit, Math.Max(0, plays.MaxPlays - manual))), playing.Count);
        Assert.Empty(playing.Except(wanted));
        foreach (var (played, left) in playing.SelectMany(played => wanted.Except(playing).Select(left => (played, left))))
        {
            Assert.True(run.Claim(played).CompareTo(run.Claim(left)) >= 0, $"{left.Id} should play rather than {played.Id}.");
        }
    }

    private static void CheckExplanation(PlayHost host, string id)
    {
        var explanation = host.Explain(id);
        var record = host.Plays.Find(new(id));
        Assert.Equal(new StreamId(id), explanation.StreamId);
        Assert.NotEmpty(explanation.Text);
        Assert.Equal(explanation.Reason == PlayExplanationReason.BackingOff, explanation.RetryAt is not null);
        Assert.Equal(record?.Phase == PlayPhase.Playing, explanation.Reason == PlayExplanationReason.Playing);
        Assert.Equal(record?.Phase == PlayPhase.Starting, explanation.Reason == PlayExplanationReason.Starting);
        Assert.Equal((record is null && !host.Streams.Streams.Contains(new(id))) || (record is not null && record.Stream is null && !record.IsManual && !record.IsActive), explanation.Reason == PlayExplanationReason.NotInRoom);
        if (explanation.Reason is PlayExplanationReason.OverCap or PlayExplanationReason.BeyondFirst)
        {
            Assert.True(explanation.Rank > 0);
        }

        // A stream that is connected, wanted, ranked high enough and not blocked must be playing.
        if (explanation.Reason == PlayExplanationReason.WaitingForPlace)
        {
            Assert.Contains(host.Plays.Records.Values, other => other.Phase == PlayPhase.Stopping);
        }
    }
}
