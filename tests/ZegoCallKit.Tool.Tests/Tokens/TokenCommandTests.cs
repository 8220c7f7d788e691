using Xunit;
using ZegoCallKit.Server;
using ZegoCallKit.Tool.Tokens;

namespace ZegoCallKit.Tool.Tests.Tokens;

public sealed class TokenCommandTests : IDisposable
{
    private const string Secret = "canary-0123456789abcdef-canary-0";
    private const string Other = "0123456789abcdef0123456789abcdef";

    private readonly ToolRig _rig = new();

    public TokenCommandTests() => _rig.Variables["ZEGO_APP_ID"] = "42";

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_token_can_be_read_again()
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;

        var made = await _rig.RunAsync("token", "make", "alice", "--room", "lobby", "--publish", "--stream", "a", "--stream", "b", "--lifetime", "2h");
        var token = Assert.Single(made.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim();
        var read = (await _rig.RunAsync("token", "read", token, "--json")).Json;

        Assert.Contains("For user alice of app 42, log in and publish only a, b in room lobby, valid until 2026-11-30 14:00:00Z (in 2 h).", made.Error, StringComparison.Ordinal);
        Assert.True(read.GetProperty("valid").GetBoolean());
        Assert.Equal(42, read.GetProperty("appId").GetInt32());
        Assert.Equal("alice", read.GetProperty("userId").GetString());
        Assert.Equal("lobby", read.GetProperty("roomId").GetString());
        Assert.True(read.GetProperty("mayPublish").GetBoolean());
        Assert.Equal(["a", "b"], read.GetProperty("streamIds").EnumerateArray().Select(static id => id.GetString()));
        Assert.Equal(ToolRig.Now.AddHours(2), read.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.False(read.GetProperty("expired").GetBoolean());
    }

    [Theory]
    [InlineData("cbc", "Cbc")]
    [InlineData("GCM", "Gcm")]
    public async Task The_cipher_can_be_chosen(string option, string cipher)
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;

        var token = (await _rig.RunAsync("token", "make", "alice", "--cipher", option, "--json")).Json.GetProperty("token").GetString()!;

        Assert.Equal(cipher, (await _rig.RunAsync("token", "read", token, "--json")).Json.GetProperty("cipher").GetString());
    }

    [Fact]
    public async Task The_secret_is_read_from_a_file_a_pipe_or_a_variable_and_never_printed()
    {
        _rig.Write("secret.txt", Secret + "\n");
        var byFile = await _rig.RunAsync("token", "make", "alice", "--secret-file", "secret.txt");
        var byPipe = await _rig.WithInput(Secret + "\r\n").RunAsync("token", "make", "alice", "--secret-stdin");
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;
        var byVariable = await _rig.RunAsync("token", "make", "alice", "--json");

        Assert.All([byFile, byPipe, byVariable], static run =>
        {
            Assert.Equal(ExitCode.Success, run.ExitCode);
            Assert.DoesNotContain("canary", run.Output + run.Error, StringComparison.Ordinal);
        });
        Assert.True(new TokenParser(new ServerSecret(Secret)).TryParse(byFile.Output.Trim(), out _, out _));
    }

    [Theory]
    [InlineData("cannot be used together", "--secret-file", "secret.txt", "--secret-stdin")]
    [InlineData("'short.txt' does not contain a server secret. The server secret must have 32 characters; it has 6.", "--secret-file", "short.txt")]
    [InlineData("'long.txt' has more than 1024 characters", "--secret-file", "long.txt")]
    [InlineData("'none.txt' cannot be read", "--secret-file", "none.txt")]
    [InlineData("The server secret is missing")]
    public async Task A_bad_secret_is_refused_without_showing_it(string problem, params string[] options)
    {
        _rig.Write("secret.txt", Secret);
        _rig.Write("short.txt", "canary");
        _rig.Write("long.txt", new string('x', 2_000));

        var run = await _rig.RunAsync(["token", "make", "alice", .. options]);

        run.AssertRefused(problem);
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_not_typed_where_it_would_be_seen()
    {
        _rig.Host = _rig.Host with { IsInputTerminal = true };

        (await _rig.RunAsync("token", "make", "alice", "--secret-stdin")).AssertRefused("a terminal would show the secret");
    }

    [Theory]
    [InlineData("--publish and --stream need --room", "--publish")]
    [InlineData("--stream needs --publish", "--room", "lobby", "--stream", "a")]
    [InlineData("--lifetime must be", "--lifetime", "0")]
    [InlineData("--cipher must be cbc or gcm; it is 'des'", "--cipher", "des")]
    [InlineData("--app-id must be a whole number from 1 to 4294967295; it is '0'", "--app-id", "0")]
    [InlineData("The room id of the privilege must not be empty", "--room", "")]
    public async Task Bad_options_are_refused(string problem, params string[] options)
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;

        (await _rig.RunAsync(["token", "make", "alice", .. options])).AssertRefused(problem);
    }

    [Fact]
    public async Task An_app_is_needed()
    {
        _rig.Variables.Clear();

        (await _rig.RunAsync("token", "make", "alice")).AssertRefused("The AppID is missing: use --app-id or set ZEGO_APP_ID.");
    }

    [Fact]
    public async Task Names_in_a_token_do_not_reach_the_terminal_raw()
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;
        var token = Make("al\u001b[2Jice", new TokenPrivileges { RoomId = "lob\nby" });

        var run = await _rig.RunAsync("token", "read", token);

        Assert.Contains("al\\u001B[2Jice", run.Output, StringComparison.Ordinal);
        Assert.Contains("lob\\u000Aby", run.Output, StringComparison.Ordinal);
        Assert.Equal("al\u001b[2Jice", (await _rig.RunAsync("token", "read", token, "--json")).Json.GetProperty("userId").GetString());
    }

    [Fact]
    public async Task An_expired_token_is_a_failure()
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;
        var token = Make("alice");
        _rig.Time.Advance(TimeSpan.FromHours(4));

        var run = await _rig.WithInput(token + "\n").RunAsync("token", "read");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("expires  2026-11-30 13:00:00Z (3 h ago): EXPIRED", run.Output, StringComparison.Ordinal);
        Assert.Contains("rights   everything in every room", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_secret_only_the_expiry_is_read()
    {
        _rig.Write("token.txt", Make("alice"));

        var run = await _rig.RunAsync("token", "read", "--file", "token.txt");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal("expires  2026-11-30 13:00:00Z (in 60 min)", run.Output.Trim());
        Assert.Contains("it is not verified", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_secret_is_a_failure()
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Other;

        var run = await _rig.RunAsync("token", "read", Make("alice"), "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal("Secret", run.Json.GetProperty("fault").GetString());
        Assert.False(run.Json.GetProperty("decrypted").GetBoolean());
    }

    [Fact]
    public async Task What_looks_wrong_is_a_warning()
    {
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;
        _rig.Variables["ZEGO_APP_ID"] = "43";
        var token = Make("alice");
        _rig.Host = _rig.Host with { Time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(ToolRig.Now.AddMinutes(-5)) };

        var warnings = (await _rig.RunAsync("token", "read", token, "--json")).Json.GetProperty("warnings").EnumerateArray().Select(static warning => warning.GetString()).ToList();

        Assert.Equal(
            [
                "The token is for app 42, but ZEGO_APP_ID is 43: a login would be refused.",
                "The token was created in the future (in 5 min): this clock or that of the token's server is wrong.",
            ],
            warnings);
    }

    [Theory]
    [InlineData("cannot be used together", "x", "--file", "token.txt")]
    [InlineData("must be given by --file or as the argument TOKEN", "--secret-stdin")]
    [InlineData("'token.txt' cannot be read", "--file", "token.txt")]
    public async Task A_token_is_given_once(string problem, params string[] options) => (await _rig.RunAsync(["token", "read", .. options])).AssertRefused(problem);

    [Fact]
    public async Task A_terminal_is_not_waited_for()
    {
        _rig.Host = _rig.Host with { IsInputTerminal = true };

        (await _rig.RunAsync("token", "read")).AssertRefused("The token is missing");
    }

    [Fact]
    public async Task An_endless_input_is_refused() => (await _rig.WithInput(new string('0', 10_000)).RunAsync("token", "read")).AssertRefused("The standard input has more than 8192 characters.");

    [Theory]
    [InlineData(1, "in 1 s")]
    [InlineData(-90, "90 s ago")]
    [InlineData(7_199, "in 119 min")]
    [InlineData(-172_800, "2 d ago")]
    public void A_time_is_told_in_its_largest_unit(int seconds, string text) => Assert.Equal(text, RelativeTime.Of(TimeSpan.FromSeconds(seconds)));

    private static string Make(string user, TokenPrivileges? privileges = null) =>
        new TokenGenerator(new TokenGeneratorOptions { AppId = 42, Secret = new ServerSecret(Secret), TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(ToolRig.Now) })
            .Generate(user, TimeSpan.FromHours(1), privileges).Value;
}
