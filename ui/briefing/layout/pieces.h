#pragma once

#include "ui/briefing/layout/document.h"

namespace plumbline::ui {

// How high a piece is at a width, and how it looks. Tables are laid out by TableLayout.
double heightOf(const Piece& piece, double width);
void paintPiece(QPainter& painter, const QRectF& rect, const Piece& piece, const Theme& theme);

} // namespace plumbline::ui
