using System.Text;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Reads a short text, such as a token, from a file or an input that may be of any length.</summary>
internal static class SmallText
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path from the command line.</param>
    /// <param name="maxCharacters">The longest text.</param>
    /// <param name="host">The environment.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The text without white space at its ends.</returns>
    /// <exception cref="ToolException">The file cannot be read or is too long.</exception>
    public static async Task<string> OfFileAsync(string path, int maxCharacters, ToolHost host, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(RegularFile.OpenRead(host.FullPath(path), FileShare.Read), Encoding.UTF8);
            return await ReadAsync(reader, maxCharacters, $"'{path}'", cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Refused($"'{path}' cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a text to its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="maxCharacters">The longest text.</param>
    /// <param name="origin">What is read, for messages.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The text without white space at its ends.</returns>
    /// <exception cref="ToolException">The text is too long.</exception>
    public static async Task<string> ReadAsync(TextReader reader, int maxCharacters, string origin, CancellationToken cancellationToken)
    {
        var buffer = new char[maxCharacters + 1];
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), cancellationToken);
        return length <= maxCharacters
            ? new string(buffer, 0, length).Trim()
            : throw ToolException.Refused($"{origin} has more than {maxCharacters} characters.");
    }
}
