"""The mottos of the State and of the Party, which head every official paper, as patterns.

Any white space stands between their words, for a column is narrow; one line, or one cell, may end
before ``CHỦ NGHĨA VIỆT NAM``, so nothing is asked beyond ``STATE`` that need not be there.
"""

from __future__ import annotations

_OLD = r"VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+H(?:ÒA|OÀ)"  # until 1976
STATE = rf"(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|{_OLD})"
STATE_WHOLE = rf"(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|{_OLD})"
PARTY = r"ĐẢNG\s+(?:CỘNG\s+SẢN|LAO\s+ĐỘNG)\s+VIỆT\s+NAM"  # the second until 1976
# Below that of the State; a heading prints it in capitals, or with longer strokes.
BELOW_STATE = r"Độc\s+lập\s*-\s*Tự\s+do\s*-\s*Hạnh\s+phúc"
BELOW_STATE_ANY = r"(?i:độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc)"
