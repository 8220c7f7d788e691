using ZegoCallKit.Media;

namespace GroupCall.Clips;

/// <summary>Assigns clips to participants in turn: the files of the program, or the user's own files for all participants.</summary>
internal sealed class ClipLibrary
{
    private static readonly string[] Voices = ["alice.wav", "bob.wav", "carol.wav", "dave.wav"];
    private static readonly string[] Pictures = ["testsrc-96x72.y4m", "mandelbrot-81x61.y4m"];

    private readonly Clip[] _clips;

    /// <summary>Finds the clips and checks them all.</summary>
    /// <param name="audioFile">The audio file for all participants; <see langword="null"/> for the program's own clips.</param>
    /// <param name="videoFile">The video file for all participants; <see langword="null"/> for the program's own clips.</param>
    /// <exception cref="MediaFormatException">A file cannot be used.</exception>
    public ClipLibrary(string? audioFile, string? videoFile) =>
        _clips = [.. Voices.Select((voice, i) => Clip.Check(audioFile ?? Own(voice), videoFile ?? Own(Pictures[i % Pictures.Length])))];

    /// <summary>Gets the clip of a participant.</summary>
    /// <param name="number">The index of the participant, from 0.</param>
    public Clip this[int number] => _clips[number % _clips.Length];

    private static string Own(string name) => Path.Join(AppContext.BaseDirectory, "media", name);
}
