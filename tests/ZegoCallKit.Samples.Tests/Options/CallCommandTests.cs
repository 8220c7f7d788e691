using GroupCall.Options;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Options;

public sealed class CallCommandTests
{
    [Fact]
    public async Task Without_arguments_the_defaults_hold()
    {
        Assert.Equal(new CallOptions(), await ParsedAsync());
    }

    [Fact]
    public async Task Every_option_arrives()
    {
        var options = await ParsedAsync(
            "--participants", "20", "--seconds", "2.5", "--audio", "a.wav", "--video", "v.y4m", "--record", "out",
            "--latency", "80", "--loss", "2.5", "--engine", "memory", "--room", "lobby", "--name", "zoe", "--json");

        Assert.Equal(
            new CallOptions
            {
                Participants = 20,
                Duration = TimeSpan.FromSeconds(2.5),
                AudioFile = "a.wav",
                VideoFile = "v.y4m",
                RecordFolder = "out",
                Latency = TimeSpan.FromMilliseconds(80),
                Loss = 0.025,
                Engine = "memory",
                Room = "lobby",
                Name = "zoe",
                Json = true,
            },
            options);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("50", 50)]
    public async Task The_limits_of_participants_are_allowed(string text, int participants)
    {
        Assert.Equal(participants, (await ParsedAsync("--participants", text)).Participants);
    }

    [Theory]
    [InlineData("--participants must be a whole number between 1 and 50; it is '0'.", "--participants", "0")]
    [InlineData("--participants must be a whole number between 1 and 50; it is '51'.", "--participants", "51")]
    [InlineData("--participants must be a whole number between 1 and 50; it is 'four'.", "--participants", "four")]
    [InlineData("--participants must be a whole number between 1 and 50; it is '4.5'.", "--participants", "4.5")]
    [InlineData("--participants must be a whole number between 1 and 50; it is '99999999999'.", "--participants", "99999999999")]
    [InlineData("--seconds must be a number between 1 and 3600; it is '0'.", "--seconds", "0")]
    [InlineData("--seconds must be a number between 1 and 3600; it is 'NaN'.", "--seconds", "NaN")]
    [InlineData("--seconds must be a number between 1 and 3600; it is 'Infinity'.", "--seconds", "Infinity")]
    [InlineData("--latency must be a whole number between 0 and 5000; it is '-1'.", "--latency", "-1")]
    [InlineData("--loss must be a number between 0 and 100; it is '100.1'.", "--loss", "100.1")]
    [InlineData("--engine must be 'memory', 'desk' or 'express'; it is 'agora'.", "--engine", "agora")]
    [InlineData("--url must be an address such as http://localhost:5090, without a user name, a password or a query.", "--engine", "desk", "--url", "ftp://x")]
    [InlineData("--url must be an address such as http://localhost:5090, without a user name, a password or a query.", "--engine", "desk", "--url", "http://me:canary@localhost:5090")]
    [InlineData("--participants 1 requires --engine desk: nobody else can join a call on the in-memory cloud of this process.", "--participants", "1")]
    [InlineData("--name must have at most 60 characters with several participants, whose names are NAME, NAME-2, NAME-3 and so on.", "--engine", "desk", "--name", "a123456789b123456789c123456789d123456789e123456789f123456789g")]
    [InlineData("--url requires --engine desk: the in-memory cloud is in this process.", "--url", "http://x")]
    [InlineData("--loss requires --engine memory: the desk's page sets the conditions of each participant.", "--engine", "desk", "--loss", "2")]
    [InlineData("--name must be 1 to 63 letters, digits, '-' or '_'; it is 'a b'.", "--name", "a b")]
    [InlineData("--room must be 1 to 127 letters, digits, '-' or '_'; it is 'a/b'.", "--room", "a/b")]
    [InlineData("--room must be 1 to 127 letters, digits, '-' or '_'; it is ''.", "--room", "")]
    [InlineData("--audio must be followed by a path (FILE.wav).", "--audio", "")]
    [InlineData("--record must be followed by a path (DIR).", "--record", "")]
    [InlineData("Unrecognized command or argument '--fast'.", "--fast")]
    [InlineData("Unrecognized command or argument 'extra'.", "extra")]
    [InlineData("Required argument missing for option: '--seconds'.", "--seconds")]
    [InlineData("Unrecognized command or argument '@nowhere'.", "@nowhere")]
    public async Task A_bad_argument_is_one_clear_line_and_exit_code_2(string line, params string[] arguments)
    {
        var run = await ProgramRun.WithAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([line], run.ErrorLines);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Help_names_every_option_and_how_recordings_are_named()
    {
        var run = await ProgramRun.WithAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        foreach (var text in (string[])["--participants <N>", "--seconds <S>", "--audio <FILE.wav>", "--video <FILE.y4m>", "--record <DIR>", "--latency <MS>", "--loss <PERCENT>", "--engine <NAME>", "--url <URL>", "--room <ROOM>", "--name <NAME>", "--json", "<listener>-<stream>-2.wav"])
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }
    }

    private static async Task<CallOptions> ParsedAsync(params string[] arguments)
    {
        CallOptions? parsed = null;
        var result = new CallCommand((options, _) =>
        {
            parsed = options;
            return Task.FromResult(0);
        }).Parse(arguments);
        Assert.Empty(result.Errors);
        Assert.Equal(0, await result.InvokeAsync());
        return parsed!;
    }
}
