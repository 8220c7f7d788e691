using GroupCall;
using Samples;
using Xunit;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Samples.Tests;

/// <summary>The samples on ZEGO's engine, as far as possible without an account or its library.</summary>
public sealed class ExpressEngineTests
{
    private static readonly string AppSign = new('5', 64);

    [Theory]
    [InlineData(null, null, null, "ZEGO's engine needs your account: set ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN, as ZEGO's console (https://console.zegocloud.com) shows them.")]
    [InlineData("123", null, "", "ZEGO's engine needs your account: set ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN, as ZEGO's console (https://console.zegocloud.com) shows them.")]
    [InlineData("", "sign", "token", "ZEGO's engine needs your account: set ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN, as ZEGO's console (https://console.zegocloud.com) shows them.")]
    [InlineData("12x", null, "token", "ZEGO_APP_ID must be a whole number from 1 to 4294967295; it is '12x'.")]
    [InlineData("0", null, "token", "ZEGO_APP_ID must be a whole number from 1 to 4294967295; it is '0'.")]
    [InlineData("4294967296", null, "token", "ZEGO_APP_ID must be a whole number from 1 to 4294967295; it is '4294967296'.")]
    [InlineData("123", "secret", null, "ZEGO_APP_SIGN must have 64 characters; it has 6.")]
    public async Task Without_an_account_the_group_call_says_in_one_line_what_to_set(string? appId, string? appSign, string? token, string line)
    {
        var run = await CallAsync(Variables(appId, appSign, token), "--engine", "express");

        Assert.Equal((1, $"{line}\n", ""), (run.ExitCode, run.Error, run.Output));
    }

    [Theory]
    [InlineData(null, null, "ZEGO's engine needs your account: set ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN,")]
    [InlineData("12x", "secret", "ZEGO's engine needs your account: set ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN,")]
    [InlineData("123", "secret", "AppSign must have 64 characters")]
    public async Task Without_an_account_the_quick_start_says_in_one_line_what_to_set(string? appId, string? appSign, string problem)
    {
        var run = await StartAsync(appId, appSign, "--engine", "express");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(problem, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_library_both_samples_say_in_one_line_what_was_searched_and_what_to_do()
    {
        if (Environment.GetEnvironmentVariable("ZEGO_EXPRESS_LIBRARY") is { } library)
        {
            Assert.Skip($"Not here: ZEGO_EXPRESS_LIBRARY names '{library}'.");
        }

        foreach (var run in new[] { await CallAsync(Variables("123", AppSign, null), "--engine", "express", "--name", "alice"), await StartAsync("123", AppSign, "--engine", "express", "--name", "alice") })
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Equal("", run.Output);
            var line = Assert.Single(run.ErrorLines);
            Assert.Contains("zegocallkit engine get", line, StringComparison.Ordinal);
            Assert.Contains("ZEGO_EXPRESS_LIBRARY", line, StringComparison.Ordinal);
            Assert.DoesNotContain(AppSign, line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--participants", "3")]
    [InlineData("--latency", "3")]
    [InlineData("--loss", "3")]
    public async Task What_only_a_simulated_call_has_is_refused_on_the_real_one(string option, string value)
    {
        var run = await CallAsync(Variables("123", AppSign, null), "--engine", "express", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal([$"{option} requires --engine memory: with ZEGO's engine, this program is one participant on a real network."], run.ErrorLines);
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("--engine", "memory")]
    public async Task The_quick_start_says_what_it_takes(params string[] arguments)
    {
        var run = await StartAsync(appId: null, appSign: null, arguments);
        Assert.Equal((2, "Usage: QuickStart [--engine express [--name NAME]]\n", ""), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public void The_account_is_read_and_prints_no_secrets()
    {
        Assert.True(ExpressAccount.TryRead(Variables("123", AppSign, "04token"), out var account, out var problem));
        Assert.Equal(new ExpressAccount { AppId = 123, AppSign = AppSign, Token = "04token" }, account);
        Assert.Equal("", problem);
        Assert.Equal("AppID 123", account!.ToString());
    }

    [Fact]
    public void The_name_of_a_guest_can_be_a_user_and_a_stream()
    {
        Assert.Equal(GuestName.Own, new UserId(GuestName.Own).Value);
        Assert.Equal(GuestName.Own, new StreamId(GuestName.Own).Value);
    }

    private static Func<string, string?> Variables(string? appId, string? appSign, string? token) => name => name switch
    {
        "ZEGO_APP_ID" => appId,
        "ZEGO_APP_SIGN" => appSign,
        "ZEGO_TOKEN" => token,
        _ => null,
    };

    private static async Task<ProgramRun> CallAsync(Func<string, string?> variable, params string[] arguments)
    {
        using var output = Writer();
        using var error = Writer();
        var code = await new CallProgram(new CallHost { Output = output, Error = error, Variable = variable }).RunAsync(arguments);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    private static Task<ProgramRun> StartAsync(string? appId, string? appSign, params string[] arguments) =>
        SampleProcess.RunAsync("QuickStart", arguments, new Dictionary<string, string?>(StringComparer.Ordinal) { ["ZEGO_APP_ID"] = appId, ["ZEGO_APP_SIGN"] = appSign, ["ZEGO_TOKEN"] = null });

    private static StringWriter Writer() => new() { NewLine = "\n" };
}
