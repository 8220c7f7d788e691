using Xunit;

namespace ZegoCallKit.Samples.Tests;

public sealed class BadFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--audio", "missing.wav", "the file does not exist")]
    [InlineData("--video", "missing.y4m", "the file does not exist")]
    public async Task A_missing_file_is_one_line_and_exit_code_2(string option, string name, string problem)
    {
        await RefusedAsync(option, name, problem);
    }

    [Theory]
    [InlineData("alice.wav", "--audio", 1000, "it is truncated")]
    [InlineData("alice.wav", "--audio", 20, "it ends inside its 'fmt ' chunk")]
    [InlineData("testsrc-96x72.y4m", "--video", 5000, "it ends inside its first frame")]
    [InlineData("testsrc-96x72.y4m", "--video", 4, "it is not a Y4M file")]
    public async Task A_truncated_file_is_one_line_and_exit_code_2(string clip, string option, int length, string problem)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Join(AppContext.BaseDirectory, "media", clip));
        await File.WriteAllBytesAsync(_folder[clip], bytes[..length]);

        await RefusedAsync(option, clip, problem);
    }

    [Theory]
    [InlineData("--audio", "empty.wav")]
    [InlineData("--video", "empty.y4m")]
    public async Task An_empty_file_is_one_line_and_exit_code_2(string option, string name)
    {
        await File.WriteAllBytesAsync(_folder[name], []);

        await RefusedAsync(option, name, "it is empty");
    }

    [Theory]
    [InlineData("--audio", "it is not a WAV file")]
    [InlineData("--video", "it is not a Y4M file")]
    public async Task A_file_of_another_kind_is_one_line_and_exit_code_2(string option, string problem)
    {
        await File.WriteAllTextAsync(_folder["note.txt"], "Bring milk.\nBring bread and a lot of other things.\n");

        await RefusedAsync(option, "note.txt", problem);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_one_line_and_exit_code_2()
    {
        Directory.CreateDirectory(_folder["sound.wav"]);

        await RefusedAsync("--audio", "sound.wav", "it is a directory");
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_recording_folder_is_one_line_and_exit_code_2()
    {
        await File.WriteAllTextAsync(_folder["taken"], "");

        await RefusedAsync("--record", "taken", "The recordings cannot be written to");
    }

    private async Task RefusedAsync(string option, string name, string problem)
    {
        var run = await ProgramRun.WithAsync(option, _folder[name]);

        Assert.Equal(2, run.ExitCode);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains(_folder[name], line, StringComparison.Ordinal);
        Assert.Contains(problem, line, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }
}
