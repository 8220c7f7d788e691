using GroupCall.Options;
using Xunit;
using ZegoCallKit.Samples.Tests.Recording;

namespace ZegoCallKit.Samples.Tests.Calling;

public sealed class RecordedCallTests(RecordedCallTests.DefaultCall recorded) : IClassFixture<RecordedCallTests.DefaultCall>, IDisposable
{
    private static readonly string[] People = ["alice", "bob", "carol", "dave"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_is_one_unbroken_stretch_of_what_was_published()
    {
        Assert.Equal(0, recorded.Call.ExitCode);
        Assert.Equal(recorded.Call.Number("recordedFiles"), recorded.Files.Length);
        Assert.All(recorded.Files, file => Assert.True(IsStretch(file, ClipOf), file));
    }

    [Fact]
    public void Everybody_has_a_file_of_every_other_and_one_more_of_who_returned_or_muted()
    {
        var pairs = from listener in People from stream in People where listener != stream select $"{listener}-{stream}";
        string[] numbered = ["alice-dave-2", "bob-dave-2", "carol-dave-2", "dave-alice-2", "dave-bob-2", "dave-carol-2"];
        string[] muted = ["bob-alice-2.wav", "carol-alice-2.wav", "dave-alice-3.wav"];
        var expected = pairs.Concat(numbered).SelectMany(name => new[] { $"{name}.wav", $"{name}.y4m" }).Concat(muted);
        Assert.Equal(expected.Order(StringComparer.Ordinal), recorded.Files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dave.wav", "mandelbrot-81x61.y4m")]
    [InlineData("bob.wav", "testsrc-96x72.y4m")]
    public void The_user_s_own_files_travel_unchanged(string audio, string video)
    {
        var call = SimulatedCall.Run(new CallOptions
        {
            Participants = 2,
            Duration = TimeSpan.FromSeconds(4),
            AudioFile = Media(audio),
            VideoFile = Media(video),
            RecordFolder = _folder.Path,
        });

        Assert.Equal(0, call.ExitCode);
        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.True(IsStretch(file, (_, extension) => extension == ".wav" ? audio : video), file));
    }

    [Fact]
    public void Frames_come_at_the_pace_of_the_clips()
    {
        // 12 playbacks with 100 audio blocks and with 12 or 15 video frames per second; not all run from the beginning to the end.
        Assert.InRange(recorded.Call.Number("audioFramesReceived"), 8_000, 12_000);
        Assert.InRange(recorded.Call.Number("videoFramesReceived"), 1_100, 1_700);
        Assert.InRange(recorded.Call.Summary.GetProperty("timeToFirstFrameMillisecondsP50").GetDouble(), 0, 100);
    }

    [Fact]
    public void Loss_takes_frames_away_and_breaks_no_file_apart()
    {
        var call = SimulatedCall.Run(new CallOptions { Loss = 0.1, RecordFolder = _folder.Path });

        Assert.Equal(0, call.ExitCode);
        Assert.InRange(call.Number("audioFramesReceived"), 5_000, 9_500);
        Assert.Equal(39, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void A_short_mute_is_no_splice_either()
    {
        var call = SimulatedCall.Run(new CallOptions { Participants = 2, Duration = TimeSpan.FromSeconds(1), RecordFolder = _folder.Path });

        Assert.Equal(0, call.ExitCode);
        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.True(IsStretch(file, ClipOf), file));
    }

    [Fact]
    public void A_recording_that_fails_is_an_error_and_the_others_go_on()
    {
        Directory.CreateDirectory(_folder["alice-bob.wav"]);

        var call = SimulatedCall.Run(new CallOptions { Participants = 3, Duration = TimeSpan.FromSeconds(2), RecordFolder = _folder.Path });

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("alice-bob.wav", Assert.Single(call.Errors), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.True(IsStretch(file, ClipOf), file));
        Assert.True(File.Exists(_folder["alice-bob.y4m"]));
    }

    private static string ClipOf(string stream, string extension) => extension == ".wav"
        ? $"{stream}.wav"
        : stream is "alice" or "carol" ? "testsrc-96x72.y4m" : "mandelbrot-81x61.y4m";

    private static string Media(string name) => Path.Join(AppContext.BaseDirectory, "media", name);

    private static bool IsStretch(string file, Func<string, string, string> clipOf)
    {
        var stream = Path.GetFileNameWithoutExtension(file).Split('-')[1];
        return Stretch.IsOf(file, Media(clipOf(stream, Path.GetExtension(file))));
    }

    /// <summary>The call with default options, recorded.</summary>
    public sealed class DefaultCall : IDisposable
    {
        private readonly TempFolder _folder = new();

        public DefaultCall() => Call = SimulatedCall.Run(new CallOptions { RecordFolder = _folder.Path });

        internal SimulatedCall Call { get; }

        internal string[] Files => Directory.GetFiles(_folder.Path);

        public void Dispose() => _folder.Dispose();
    }
}
